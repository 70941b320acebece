package main

import (
	"slices"

	"github.com/moby/buildkit/frontend/dockerfile/shell"
)

func judgeExpansion(request Request) any {
	escape := '\\'
	if request.Escape == "`" {
		escape = '`'
	}
	if request.Mode == "content" {
		escape = '\\'
	}
	lex := shell.NewLex(escape)
	lex.SkipProcessQuotes = request.Mode == "content"
	if request.Mode == "display" {
		lex.RawQuotes = true
		lex.SkipUnsetEnv = true
	}
	env := shell.EnvsFromSlice(request.Env)
	result, err := lex.ProcessWordWithMatches(request.Text, env)
	out := object{"matched": names(result.Matched), "unmatched": names(result.Unmatched)}
	if err != nil {
		out["error"] = err.Error()
		return out
	}
	out["value"] = result.Result
	words := result.Words
	if words == nil {
		words = []string{}
	}
	out["words"] = words
	return out
}

func names(set map[string]struct{}) []string {
	out := []string{}
	for name := range set {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}
