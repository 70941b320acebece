// Command worker works off jobs.
package main

import (
	"log"
	"time"
)

func main() {
	for range time.Tick(time.Second) {
		log.Print("nothing to do")
	}
}
