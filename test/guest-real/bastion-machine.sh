#!/bin/bash
# A machine for the bastion, in namespaces of its own: accounts, home folders, /run and /dev of the real one stay as they are.
# usage: unshare --mount --pid --fork --mount-proc --kill-child bastion-machine.sh FOLDER PORT PROGRAMS
set -euo pipefail
folder=$1 port=$2 programs=$3
mkdir -p "$folder"/{etc,home,dev,local/bin}
cp -a /etc/. "$folder/etc/"
mount --bind "$folder/etc" /etc
mount --bind "$folder/home" /home
mount --bind "$folder/local" /usr/local
mount -t tmpfs tmpfs /run
mkdir /run/sshd
install -g utmp -m 664 /dev/null /run/utmp
# a /dev of its own, for the socket of the system log
mount -t tmpfs -o mode=755 tmpfs "$folder/dev"
for device in null zero full random urandom tty; do
  touch "$folder/dev/$device"
  mount --bind "/dev/$device" "$folder/dev/$device"
done
mkdir "$folder/dev/pts" "$folder/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts "$folder/dev/pts"
ln -s pts/ptmx "$folder/dev/ptmx"
ln -s /proc/self/fd "$folder/dev/fd"
mount --rbind "$folder/dev" /dev

printf '#!/bin/sh\necho "$@" >> %s/systemctl\n' "$folder" >/usr/local/bin/systemctl
chmod 755 /usr/local/bin/systemctl
mkdir -p /usr/local/lib/pactform
cp "$programs"/*.py /usr/local/lib/pactform/
ssh-keygen -q -A
useradd --create-home --shell /bin/bash --password '*' local-user

cat >"$folder/rsyslog.conf" <<CONFIG
module(load="imuxsock" SysSock.Use="off")
input(type="imuxsock" Socket="/dev/log")
*.* action(type="omfile" file="$folder/log")
CONFIG
rsyslogd -n -i "$folder/rsyslog.pid" -f "$folder/rsyslog.conf" &
until [ -S /dev/log ]; do sleep 0.1; done
python3 /usr/local/lib/pactform/bastion.py --metadata "$folder/metadata.json"
exec /usr/sbin/sshd -D -o Port="$port" -o ListenAddress=127.0.0.1 -o PidFile=none
