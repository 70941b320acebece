module slipway.dev/conformance/names

go 1.26.8
