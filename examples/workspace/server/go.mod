module example.com/server

go 1.24

require example.com/greet v0.0.0
