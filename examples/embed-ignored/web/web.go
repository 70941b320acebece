// Package web holds the pages of the site.
package web

import (
	"embed"
	"io/fs"
)

//go:embed public
var public embed.FS

// Pages returns the built pages.
func Pages() fs.FS {
	pages, err := fs.Sub(public, "public")
	if err != nil {
		panic(err)
	}
	return pages
}
