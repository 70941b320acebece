// Command api takes jobs over HTTP.
package main

import (
	"log"
	"net/http"
)

func main() {
	http.HandleFunc("POST /jobs", func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusAccepted)
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
