package main

import (
	"errors"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
)

type version struct {
	Path    string `json:"path"`
	Version string `json:"version"`
	Line    int    `json:"line"`
}

type require struct {
	version
	Indirect bool `json:"indirect"`
}

type replace struct {
	Old  module.Version `json:"old"`
	New  module.Version `json:"new"`
	Line int            `json:"line"`
}

type retract struct {
	Low       string `json:"low"`
	High      string `json:"high"`
	Rationale string `json:"rationale"`
}

type file struct {
	Errors     []string    `json:"errors"`
	Module     *string     `json:"module"`
	Deprecated string      `json:"deprecated"`
	Go         string      `json:"go"`
	Toolchain  string      `json:"toolchain"`
	Godebug    [][2]string `json:"godebug"`
	Require    []require   `json:"require"`
	Exclude    []version   `json:"exclude"`
	Replace    []replace   `json:"replace"`
	Retract    []retract   `json:"retract"`
	Tool       []string    `json:"tool"`
	Ignore     []string    `json:"ignore"`
	Use        []string    `json:"use"`
}

func errorTexts(err error) []string {
	var list modfile.ErrorList
	if !errors.As(err, &list) {
		return []string{err.Error()}
	}
	texts := []string{}
	for _, each := range list {
		texts = append(texts, each.Error())
	}
	return texts
}

func readMod(text string, strict bool) any {
	parse := modfile.ParseLax
	if strict {
		parse = modfile.Parse
	}
	f, err := parse("go.mod", []byte(text), nil)
	if err != nil {
		return file{Errors: errorTexts(err)}
	}
	var out file
	if f.Module != nil {
		out.Module = &f.Module.Mod.Path
		out.Deprecated = f.Module.Deprecated
	}
	if f.Go != nil {
		out.Go = f.Go.Version
	}
	if f.Toolchain != nil {
		out.Toolchain = f.Toolchain.Name
	}
	for _, g := range f.Godebug {
		out.Godebug = append(out.Godebug, [2]string{g.Key, g.Value})
	}
	for _, r := range f.Require {
		out.Require = append(out.Require, require{version{r.Mod.Path, r.Mod.Version, r.Syntax.Start.Line}, r.Indirect})
	}
	for _, x := range f.Exclude {
		out.Exclude = append(out.Exclude, version{x.Mod.Path, x.Mod.Version, x.Syntax.Start.Line})
	}
	for _, r := range f.Replace {
		out.Replace = append(out.Replace, replace{r.Old, r.New, r.Syntax.Start.Line})
	}
	for _, r := range f.Retract {
		out.Retract = append(out.Retract, retract{r.Low, r.High, r.Rationale})
	}
	for _, t := range f.Tool {
		out.Tool = append(out.Tool, t.Path)
	}
	for _, i := range f.Ignore {
		out.Ignore = append(out.Ignore, i.Path)
	}
	return out
}

func readWork(text string) any {
	f, err := modfile.ParseWork("go.work", []byte(text), nil)
	if err != nil {
		return file{Errors: errorTexts(err)}
	}
	var out file
	if f.Go != nil {
		out.Go = f.Go.Version
	}
	if f.Toolchain != nil {
		out.Toolchain = f.Toolchain.Name
	}
	for _, g := range f.Godebug {
		out.Godebug = append(out.Godebug, [2]string{g.Key, g.Value})
	}
	for _, u := range f.Use {
		out.Use = append(out.Use, u.Path)
	}
	for _, r := range f.Replace {
		out.Replace = append(out.Replace, replace{r.Old, r.New, r.Syntax.Start.Line})
	}
	return out
}
