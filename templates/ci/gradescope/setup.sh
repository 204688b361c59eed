#!/usr/bin/env bash
# Gradescope runs this once, when the image is made. It installs what grade needs and lets grade build itself.
set -euo pipefail
apt-get update -q
DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends maven bubblewrap openjdk-25-jdk-headless
/autograder/source/grade/grade doctor
