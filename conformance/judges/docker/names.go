package main

import (
	"github.com/containerd/platforms"
	"github.com/distribution/reference"
)

func judgeReference(request Request) any {
	named, err := reference.ParseNormalizedNamed(request.Text)
	if err != nil {
		return object{"error": err.Error()}
	}
	out := object{
		"name": named.Name(), "registry": reference.Domain(named), "path": reference.Path(named),
		"familiar": reference.FamiliarName(named), "reference": reference.FamiliarString(named),
	}
	if tagged, ok := named.(reference.Tagged); ok {
		out["tag"] = tagged.Tag()
	}
	if digested, ok := named.(reference.Digested); ok {
		out["digest"] = digested.Digest().String()
	}
	return out
}

func judgePlatform(request Request) any {
	platform, err := platforms.Parse(request.Text)
	if err != nil {
		return object{"error": err.Error()}
	}
	return object{
		"short": platforms.Format(platform), "full": platforms.FormatAll(platform),
		"normal": platforms.FormatAll(platforms.Normalize(platform)),
	}
}
