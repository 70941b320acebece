package main

import (
	"context"
	"io"
	gofs "io/fs"
	"os"
	"strings"

	"github.com/moby/patternmatcher"
	"github.com/moby/patternmatcher/ignorefile"
	"github.com/tonistiigi/fsutil"
	"github.com/tonistiigi/fsutil/types"
)

func judgeIgnore(request Request) any {
	patterns, err := ignorefile.ReadAll(strings.NewReader(request.Text))
	if err != nil {
		return object{"error": err.Error()}
	}
	if _, err := patternmatcher.New(patterns); err != nil {
		return object{"error": err.Error()}
	}
	filtered, err := fsutil.NewFilterFS(listed(request.Tree), &fsutil.FilterOpt{ExcludePatterns: patterns})
	if err != nil {
		return object{"error": err.Error()}
	}
	kept := []string{}
	err = filtered.Walk(context.Background(), "/", func(path string, entry gofs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			path += "/"
		}
		kept = append(kept, path)
		return nil
	})
	if err != nil {
		return object{"walkError": err.Error()}
	}
	return object{"kept": kept}
}

// listed is a file system that exists as a list of paths only.
type listed []string

func (l listed) Open(string) (io.ReadCloser, error) { return nil, os.ErrNotExist }

func (l listed) Walk(_ context.Context, _ string, visit gofs.WalkDirFunc) error {
	skipped := ""
	for _, path := range l {
		if skipped != "" && strings.HasPrefix(path, skipped) {
			continue
		}
		name, isDir := strings.CutSuffix(path, "/")
		mode := uint32(0o644)
		if isDir {
			mode = uint32(gofs.ModeDir | 0o755)
		}
		entry := &fsutil.DirEntryInfo{Stat: &types.Stat{Path: name, Mode: mode}}
		err := visit(name, entry, nil)
		if err == gofs.SkipDir && isDir {
			skipped = path
			continue
		}
		if err != nil {
			return err
		}
	}
	return nil
}
