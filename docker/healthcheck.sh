#!/usr/bin/env bash
# Asks the product for its health. Bash speaks the little HTTP itself: the image has no curl to keep up to date.
set -eu
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}"
printf 'GET /actuator/health HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
