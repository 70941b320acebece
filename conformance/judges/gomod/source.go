package main

import (
	"errors"
	"go/build"
	"go/build/constraint"
	"go/scanner"
	"go/token"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"time"
)

func readSum(r request) any {
	order := []string{}
	hashes := map[string][]string{}
	errs := []string{}
	for i, line := range strings.Split(strings.TrimSuffix(r.Text, "\n"), "\n") {
		f := strings.Fields(line)
		switch {
		case len(f) == 0 || len(f) == 3 && f[2] == "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=":
		case len(f) != 3:
			errs = append(errs, number(i+1)+": wrong number of fields "+number(len(f)))
		default:
			key := f[0] + " " + f[1]
			if hashes[key] == nil {
				order = append(order, key)
			}
			hashes[key] = append(hashes[key], f[2])
		}
	}
	entries := [][]string{}
	for _, key := range order {
		for _, hash := range hashes[key] {
			entries = append(entries, append(strings.Split(key, " "), hash))
		}
	}
	return facts{"entries": entries, "errors": errs}
}

func constraintFacts(r request) any {
	expr, err := constraint.Parse(r.Text)
	if err != nil {
		var syntax *constraint.SyntaxError
		if errors.As(err, &syntax) {
			return facts{"error": syntax.Err}
		}
		return facts{"error": err.Error()}
	}
	tags := map[string]bool{}
	for _, tag := range r.Tags {
		tags[tag] = true
	}
	return facts{"text": expr.String(), "value": expr.Eval(func(tag string) bool { return tags[tag] })}
}

type entry struct{ name string }

func (e entry) Name() string       { return e.name }
func (e entry) Size() int64        { return 0 }
func (e entry) Mode() fs.FileMode  { return 0o644 }
func (e entry) ModTime() time.Time { return time.Time{} }
func (e entry) IsDir() bool        { return false }
func (e entry) Sys() any           { return nil }

func positions(all map[string][]token.Position) [][2]any {
	out := [][2]any{}
	for name, at := range all {
		for _, pos := range at {
			out = append(out, [2]any{name, pos.Line*1000 + pos.Column})
		}
	}
	return out
}

// fileFacts asks go/build about a directory that holds one file.
func fileFacts(r request) any {
	context := build.Default
	context.GOOS, context.GOARCH, context.CgoEnabled = r.GOOS, r.GOARCH, r.Cgo
	context.BuildTags, context.ToolTags = r.Tags, nil
	context.ReadDir = func(string) ([]fs.FileInfo, error) { return []fs.FileInfo{entry{r.Name}}, nil }
	context.IsDir = func(dir string) bool { return dir == "/pkg" }
	context.OpenFile = func(string) (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(r.Text)), nil }
	context.JoinPath = filepath.Join
	pkg, err := context.ImportDir("/pkg", 0)
	reason := "none"
	switch {
	case len(pkg.CgoFiles) > 0:
		reason = "cgo"
	case len(pkg.GoFiles) > 0:
		reason = "included"
	case len(pkg.TestGoFiles)+len(pkg.XTestGoFiles) > 0:
		reason = "test"
	case len(pkg.IgnoredGoFiles) > 0:
		reason = "ignored"
	case len(pkg.InvalidGoFiles) > 0:
		reason = "invalid"
	}
	imports := append(append(positions(pkg.ImportPos), positions(pkg.TestImportPos)...), positions(pkg.XTestImportPos)...)
	embeds := append(append(positions(pkg.EmbedPatternPos), positions(pkg.TestEmbedPatternPos)...), positions(pkg.XTestEmbedPatternPos)...)
	out := facts{
		"reason": reason, "package": pkg.Name, "imports": imports, "embeds": embeds,
		"cflags": len(pkg.CgoCFLAGS), "ldflags": len(pkg.CgoLDFLAGS), "pkgconfig": pkg.CgoPkgConfig,
	}
	var list scanner.ErrorList
	var one scanner.Error
	var none *build.NoGoError
	switch {
	case err == nil || errors.As(err, &none):
	case errors.As(err, &list):
		out["error"] = facts{"message": list[0].Msg, "line": list[0].Pos.Line, "column": list[0].Pos.Column}
	case errors.As(err, &one):
		out["error"] = facts{"message": one.Msg, "line": one.Pos.Line, "column": one.Pos.Column}
	default:
		out["error"] = facts{"message": err.Error()}
	}
	return out
}

func number(n int) string {
	digits := ""
	for ; n > 9; n /= 10 {
		digits = string(rune('0'+n%10)) + digits
	}
	return string(rune('0'+n)) + digits
}
