package main

import (
	"slices"
	"strings"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
)

type object = map[string]any

func judgeDockerfile(request Request) any {
	out := object{}
	syntax, _, _, ok := parser.DetectSyntax([]byte(request.Text))
	if ok {
		out["syntax"] = syntax
	}
	if check, _, _, ok := parser.ParseDirective("check", []byte(request.Text)); ok {
		out["check"] = check
		if _, err := linter.ParseLintOptions(check); err != nil {
			out["checkError"] = err.Error()
		}
	}
	parsed, err := parser.Parse(strings.NewReader(request.Text))
	if err != nil {
		out["error"] = err.Error()
		return out
	}
	out["escape"] = string(parsed.EscapeToken)
	out["dump"] = parsed.AST.Dump()
	warnings := []string{}
	for _, warning := range parsed.Warnings {
		warnings = append(warnings, warning.Short)
	}
	out["warnings"] = warnings
	if _, _, err := instructions.Parse(parsed.AST, linter.New(&linter.Config{})); err != nil {
		out["refusal"] = err.Error()
	}
	list := []object{}
	for _, node := range parsed.AST.Children {
		list = append(list, describeNode(node))
	}
	out["instructions"] = list
	return out
}

// describeNode tells the place and the parts of one instruction, and why it is none.
func describeNode(node *parser.Node) object {
	instruction, err := instructions.ParseInstructionWithLinter(node, linter.New(&linter.Config{}))
	if err != nil {
		return object{"line": node.StartLine, "endLine": node.EndLine, "refusal": err.Error()}
	}
	out := describe(instruction)
	out["keyword"] = strings.ToUpper(node.Value)
	out["line"] = node.StartLine
	out["endLine"] = node.EndLine
	flags := [][]string{}
	for _, flag := range node.Flags {
		name, value, ok := strings.Cut(strings.TrimPrefix(flag, "--"), "=")
		if ok {
			flags = append(flags, []string{name, value})
		} else {
			flags = append(flags, []string{name})
		}
	}
	out["flags"] = flags
	heredocs := []object{}
	for _, heredoc := range node.Heredocs {
		heredocs = append(heredocs, object{
			"name": heredoc.Name, "fd": heredoc.FileDescriptor, "expand": heredoc.Expand,
			"chomp": heredoc.Chomp, "body": heredoc.Content,
		})
	}
	out["heredocs"] = heredocs
	comments := node.PrevComment
	if comments == nil {
		comments = []string{}
	}
	out["comments"] = comments
	out["skips"] = skips(comments)
	return out
}

func skips(comments []string) []string {
	merged := linter.New(&linter.Config{}).WithMergedConfigFromComments(comments)
	names := []string{}
	for name := range merged.SkippedRules {
		names = append(names, name)
	}
	if merged.SkipAll {
		names = append(names, "all")
	}
	slices.Sort(names)
	return names
}

func describe(instruction any) object {
	switch c := instruction.(type) {
	case *instructions.Stage:
		return object{"image": c.BaseName, "name": c.Name, "platform": c.Platform}
	case *instructions.RunCommand:
		return object{"command": command(c.ShellDependantCmdLine)}
	case *instructions.CmdCommand:
		return object{"command": command(c.ShellDependantCmdLine)}
	case *instructions.EntrypointCommand:
		return object{"command": command(c.ShellDependantCmdLine)}
	case *instructions.ShellCommand:
		return object{"argv": c.Shell}
	case *instructions.CopyCommand:
		return copyParts(c.SourcesAndDest)
	case *instructions.AddCommand:
		return copyParts(c.SourcesAndDest)
	case *instructions.EnvCommand:
		return object{"pairs": pairs(c.Env)}
	case *instructions.LabelCommand:
		return object{"pairs": pairs(c.Labels)}
	case *instructions.ArgCommand:
		args := [][]string{}
		for _, arg := range c.Args {
			if arg.Value == nil {
				args = append(args, []string{arg.Key})
			} else {
				args = append(args, []string{arg.Key, *arg.Value})
			}
		}
		return object{"args": args}
	case *instructions.UserCommand:
		return object{"value": c.User}
	case *instructions.WorkdirCommand:
		return object{"value": c.Path}
	case *instructions.StopSignalCommand:
		return object{"value": c.Signal}
	case *instructions.MaintainerCommand:
		return object{"value": c.Maintainer}
	case *instructions.ExposeCommand:
		return object{"values": c.Ports}
	case *instructions.VolumeCommand:
		return object{"values": c.Volumes}
	case *instructions.HealthCheckCommand:
		return object{"command": healthTest(c.Health.Test)}
	case *instructions.OnbuildCommand:
		return object{"trigger": trigger(c.Expression)}
	}
	return object{}
}

func command(line instructions.ShellDependantCmdLine) any {
	if !line.PrependShell {
		if line.CmdLine == nil {
			return []string{}
		}
		return line.CmdLine
	}
	return strings.Join(line.CmdLine, " ")
}

func healthTest(test []string) any {
	switch test[0] {
	case "NONE":
		return nil
	case "CMD-SHELL":
		return test[1]
	}
	return test[1:]
}

func pairs(list instructions.KeyValuePairs) [][]string {
	out := [][]string{}
	for _, pair := range list {
		out = append(out, []string{pair.Key, pair.Value})
	}
	return out
}

func copyParts(c instructions.SourcesAndDest) object {
	sources := c.SourcePaths
	if sources == nil {
		sources = []string{}
	}
	inline := []object{}
	for _, file := range c.SourceContents {
		inline = append(inline, object{"name": file.Path, "expand": file.Expand, "content": file.Data})
	}
	return object{"sources": sources, "inline": inline, "destination": c.DestPath}
}

// trigger reads what stands behind ONBUILD, as the engine does when the stage is used as a base.
func trigger(expression string) object {
	parsed, err := parser.Parse(strings.NewReader(expression))
	if err != nil {
		return object{"refusal": err.Error()}
	}
	if len(parsed.AST.Children) != 1 {
		return object{"refusal": "onbuild trigger should be a single expression"}
	}
	out := describeNode(parsed.AST.Children[0])
	delete(out, "line")
	delete(out, "endLine")
	return out
}
