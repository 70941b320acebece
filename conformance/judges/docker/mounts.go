package main

import (
	"strings"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/buildkit/frontend/dockerfile/shell"
)

// judgeMounts reads one RUN instruction and expands the values of its mounts.
func judgeMounts(request Request) any {
	parsed, err := parser.Parse(strings.NewReader(request.Text))
	if err != nil {
		return object{"error": err.Error()}
	}
	instruction, err := instructions.ParseInstruction(parsed.AST.Children[0])
	if err != nil {
		return object{"error": err.Error()}
	}
	run, ok := instruction.(*instructions.RunCommand)
	if !ok {
		return object{"error": "not RUN"}
	}
	lex := shell.NewLex('\\')
	env := shell.EnvsFromSlice(request.Env)
	err = run.Expand(func(word string) (string, error) {
		value, _, err := lex.ProcessWord(word, env)
		return value, err
	})
	if err != nil {
		return object{"error": err.Error()}
	}
	list := []object{}
	for _, mount := range instructions.GetMounts(run) {
		list = append(list, object{
			"type": mount.Type, "from": mount.From, "source": mount.Source, "target": mount.Target,
			"readOnly": mount.ReadOnly, "size": mount.SizeLimit, "id": mount.CacheID, "sharing": mount.CacheSharing,
			"required": mount.Required, "env": mount.Env, "mode": mount.Mode, "uid": mount.UID, "gid": mount.GID,
		})
	}
	return object{"mounts": list}
}
