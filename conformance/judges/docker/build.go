package main

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"sync"

	"github.com/moby/buildkit/client/llb/sourceresolver"
	"github.com/moby/buildkit/frontend/dockerfile/dockerfile2llb"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/buildkit/frontend/dockerui"
	"github.com/opencontainers/go-digest"
	ocispecs "github.com/opencontainers/image-spec/specs-go/v1"
)

// judgeBuild converts a Dockerfile to the engine's own language. Every image is there and is empty.
func judgeBuild(request Request) any {
	images := &images{refs: map[string]bool{}}
	platform := ocispecs.Platform{OS: "linux", Architecture: "amd64"}
	_, err := dockerfile2llb.Dockerfile2LLB(context.Background(), []byte(request.Text), dockerfile2llb.ConvertOpt{
		Config: dockerui.Config{
			Target:         request.Target,
			BuildArgs:      request.BuildArgs,
			BuildPlatforms: []ocispecs.Platform{platform},
		},
		TargetPlatform: &platform,
		MetaResolver:   images,
	})
	out := object{"images": images.list()}
	if err != nil {
		out["error"] = err.Error()
		var located *parser.LocationError
		if errors.As(err, &located) {
			lines := []int{}
			for _, ranges := range located.Locations {
				for _, one := range ranges {
					lines = append(lines, one.Start.Line)
				}
			}
			out["lines"] = lines
		}
	}
	return out
}

type images struct {
	mu   sync.Mutex
	refs map[string]bool
}

func (i *images) ResolveImageConfig(_ context.Context, ref string, _ sourceresolver.Opt) (string, digest.Digest, []byte, error) {
	i.mu.Lock()
	i.refs[ref] = true
	i.mu.Unlock()
	config, err := json.Marshal(ocispecs.Image{
		Platform: ocispecs.Platform{OS: "linux", Architecture: "amd64"},
		RootFS:   ocispecs.RootFS{Type: "layers", DiffIDs: []digest.Digest{digest.FromString(ref)}},
	})
	return ref, digest.FromString(ref), config, err
}

func (i *images) list() []string {
	out := []string{}
	for ref := range i.refs {
		out = append(out, ref)
	}
	slices.Sort(out)
	return out
}
