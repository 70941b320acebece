// Command compose answers what compose-go, the library of docker compose, makes of a project: one JSON request a line on
// standard input, one JSON answer a line on standard output, in the same order.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/compose-spec/compose-go/v2/loader"
	"github.com/compose-spec/compose-go/v2/types"
	"github.com/sirupsen/logrus"
)

// A Request is a project: its files, which of them are compose files, and the environment.
type Request struct {
	Op    string            `json:"op"`
	Files map[string]string `json:"files"`
	Main  []string          `json:"main"`
	Env   map[string]string `json:"env"`
}

type object = map[string]any

func main() {
	logrus.SetOutput(io.Discard)
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	decoder := json.NewDecoder(bufio.NewReaderSize(os.Stdin, 1<<20))
	root, err := os.MkdirTemp("", "compose-judge")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(root)
	for {
		var request Request
		if err := decoder.Decode(&request); err != nil {
			return
		}
		if err := encoder.Encode(answer(request, filepath.Join(root, "p"))); err != nil {
			return
		}
		if request.Op == "flush" {
			out.Flush()
		}
	}
}

func answer(request Request, dir string) (result any) {
	defer func() {
		if p := recover(); p != nil {
			result = object{"panic": fmt.Sprint(p)}
		}
	}()
	if request.Op == "flush" {
		return object{}
	}
	os.RemoveAll(dir)
	for name, text := range request.Files {
		path := filepath.Join(dir, name)
		os.MkdirAll(filepath.Dir(path), 0o755)
		os.WriteFile(path, []byte(text), 0o644)
	}
	env := types.Mapping(request.Env)
	if env == nil {
		env = types.Mapping{}
	}
	work := filepath.Join(dir, filepath.Dir(request.Main[0]))
	if fromFile, err := dotenv.GetEnvFromFile(env, envFiles(work)); err == nil {
		env = env.Clone().Merge(fromFile)
	}
	details := types.ConfigDetails{WorkingDir: work, Environment: env}
	for _, name := range request.Main {
		details.ConfigFiles = append(details.ConfigFiles, types.ConfigFile{Filename: filepath.Join(dir, name)})
	}
	project, err := loader.LoadWithContext(context.Background(), details, func(o *loader.Options) {
		o.SetProjectName("x", true)
		o.SkipResolveEnvironment = true
		o.Profiles = []string{"*"}
	})
	if err != nil {
		return object{"error": strings.ReplaceAll(err.Error(), dir+"/", "")}
	}
	services := object{}
	for name, service := range project.Services {
		services[name] = describe(service, dir)
	}
	return object{"services": services}
}

func emptied(values types.MappingWithEquals) types.MappingWithEquals {
	if values == nil {
		return types.MappingWithEquals{}
	}
	return values
}

func envFiles(work string) []string {
	path := filepath.Join(work, ".env")
	if _, err := os.Stat(path); err != nil {
		return nil
	}
	return []string{path}
}

func describe(s types.ServiceConfig, dir string) object {
	relative := func(path string) string {
		up := filepath.Dir(dir)
		if path != up && !strings.HasPrefix(path, up+"/") {
			return path
		}
		short, _ := filepath.Rel(dir, path)
		if short == "." {
			return ""
		}
		return short
	}
	out := object{
		"image": s.Image, "user": s.User, "command": s.Command, "entrypoint": s.Entrypoint,
		"environment": emptied(s.Environment), "profiles": append([]string{}, s.Profiles...),
	}
	if s.Build != nil {
		contexts := object{}
		for name, context := range s.Build.AdditionalContexts {
			contexts[name] = relative(context)
		}
		secrets := []string{}
		for _, secret := range s.Build.Secrets {
			secrets = append(secrets, secret.Source+" "+secret.Target)
		}
		ssh := []string{}
		for _, key := range s.Build.SSH {
			ssh = append(ssh, key.ID)
		}
		slices.Sort(ssh)
		out["build"] = object{
			"context": relative(s.Build.Context), "dockerfile": s.Build.Dockerfile, "inline": s.Build.DockerfileInline,
			"target": s.Build.Target, "args": emptied(s.Build.Args), "contexts": contexts, "network": s.Build.Network,
			"platforms": append([]string{}, s.Build.Platforms...), "secrets": secrets, "ssh": ssh,
		}
	}
	ports := []object{}
	for _, port := range s.Ports {
		ports = append(ports, object{"ip": port.HostIP, "published": port.Published, "target": port.Target, "protocol": port.Protocol})
	}
	out["ports"] = ports
	volumes := []object{}
	for _, volume := range s.Volumes {
		source := volume.Source
		if volume.Type == "bind" {
			source = relative(source)
		}
		volumes = append(volumes, object{"type": volume.Type, "source": source, "target": volume.Target, "readOnly": volume.ReadOnly})
	}
	out["volumes"] = volumes
	depends := object{}
	for name, dependency := range s.DependsOn {
		depends[name] = dependency.Condition
	}
	out["depends"] = depends
	if s.HealthCheck != nil && s.HealthCheck.Test != nil {
		out["health"] = s.HealthCheck.Test
	}
	files := []string{}
	for _, file := range s.EnvFiles {
		files = append(files, relative(file.Path))
	}
	out["envFiles"] = files
	return out
}
