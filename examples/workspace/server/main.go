// Command server greets over HTTP.
package main

import (
	"fmt"
	"log"
	"net/http"

	"example.com/greet"
)

func main() {
	http.HandleFunc("GET /{name}", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, greet.Hello(r.PathValue("name")))
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
