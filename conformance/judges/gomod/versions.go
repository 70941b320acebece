package main

import (
	goversion "go/version"
	"path"
	"strconv"
	"strings"

	"golang.org/x/mod/module"
	"golang.org/x/mod/semver"
	"golang.org/x/mod/sumdb/dirhash"
	"io"
)

type facts = map[string]any

func text(err error) any {
	if err == nil {
		return nil
	}
	return err.Error()
}

func either(value string, err error) any {
	if err != nil {
		return facts{"error": err.Error()}
	}
	return facts{"text": value}
}

func semverFacts(r request) any {
	v := r.Text
	return facts{
		"valid": semver.IsValid(v), "canonical": semver.Canonical(v), "major": semver.Major(v),
		"majorMinor": semver.MajorMinor(v), "prerelease": semver.Prerelease(v), "build": semver.Build(v),
		"module": module.CanonicalVersion(v), "compare": semver.Compare(v, r.Other),
	}
}

func goverFacts(r request) any {
	return facts{
		"valid": goversion.IsValid("go" + r.Text), "lang": strings.TrimPrefix(goversion.Lang("go"+r.Text), "go"),
		"compare": goversion.Compare("go"+r.Text, "go"+r.Other),
	}
}

func pathFacts(r request) any {
	prefix, major, ok := module.SplitPathVersion(r.Text)
	return facts{
		"module": text(module.CheckPath(r.Text)), "import": text(module.CheckImportPath(r.Text)),
		"file": text(module.CheckFilePath(r.Text)), "prefix": prefix, "major": major, "ok": ok,
		"check": text(module.Check(r.Text, r.Version)), "escapePath": either(module.EscapePath(r.Text)),
		"escapeVersion": either(module.EscapeVersion(r.Version)), "unescapePath": either(module.UnescapePath(r.Text)),
		"unescapeVersion": either(module.UnescapeVersion(r.Version)),
	}
}

func pseudoFacts(r request) any {
	base, err := module.PseudoVersionBase(r.Text)
	rev, _ := module.PseudoVersionRev(r.Text)
	return facts{"is": module.IsPseudoVersion(r.Text), "base": base, "error": text(err), "rev": rev}
}

func matchFacts(r request) any {
	matched, err := path.Match(r.Text, r.Other)
	return facts{
		"matched": matched, "bad": err != nil, "prefix": module.MatchPrefixPatterns(r.Text, r.Other),
	}
}

func quoteFacts(r request) any {
	unquoted, err := strconv.Unquote(r.Text)
	return facts{"quote": strconv.Quote(r.Text), "unquote": unquoted, "ok": err == nil}
}

func hashFacts(r request) any {
	var names []string
	for name := range r.Files {
		names = append(names, name)
	}
	hash, err := dirhash.Hash1(names, func(name string) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(r.Files[name])), nil
	})
	return either(hash, err)
}
