# Restricts itself with Landlock and a filter of system calls, then becomes the command after "--".
# Arguments: the parent's process number, the filter in hex, then paths with a letter before each:
# r to read, x to execute, w to do anything below, n to read and write one file; s alone demands that signals stay inside.
use strict;
my ($parent, $hex) = (shift, shift);
my ($create, $add, $restrict) = (444, 445, 446);
my $arm = pack("H*", $hex) =~ /^.{12}\xB7\x00\x00\xC0/s;
my $prctl = $arm ? 167 : 157;
sub give_up { print STDERR "confine: $_[0]\n"; exit 126 }

# the end of the parent ends this process too
syscall($prctl, 1, 9, 0, 0, 0) == 0 or give_up("no signal at the parent's end: $!");
getppid() == $parent or give_up("the parent is gone");
syscall($prctl, 38, 1, 0, 0, 0) == 0 or give_up("no_new_privs: $!");

my $abi = syscall($create, 0, 0, 1);
$abi >= 1 or give_up("no Landlock: $!");
my $files = 0x1fff;
$files |= 1 << 13 if $abi >= 2;
$files |= 1 << 14 if $abi >= 3;
$files |= 1 << 15 if $abi >= 5;
my $rules = pack("Q", $files);
$rules .= pack("Q", 3) if $abi >= 4;
$rules .= pack("Q", 3) if $abi >= 6;
my $set = syscall($create, $rules, length($rules), 0);
$set >= 0 or give_up("no ruleset: $!");

my ($execute, $write, $read, $list, $truncate) = (1, 2, 4, 8, $abi >= 3 ? 1 << 14 : 0);
while (@ARGV) {
  my $word = shift;
  last if $word eq "--";
  my ($kind, $path) = (substr($word, 0, 1), substr($word, 1));
  $abi >= 6 or give_up("no Landlock that holds signals back") if $kind eq "s";
  next unless -e $path;
  my $rights = $kind eq "x" ? $execute | $read
    : $kind eq "w" ? $files & ~$execute
    : $kind eq "n" ? $read | $write | $truncate
    : -d $path ? $read | $list : $read;
  # O_PATH | O_CLOEXEC
  my $bytes = "$path\0";
  my $fd = syscall($arm ? 56 : 257, -100, $bytes, 0x280000, 0);
  $fd >= 0 or give_up("$path: $!");
  my $rule = pack("Ql", $rights, $fd);
  syscall($add, $set, 1, $rule, 0) == 0 or give_up("rule for $path: $!");
}
syscall($restrict, $set, 0) == 0 or give_up("not restricted: $!");

my $filter = pack("H*", $hex);
my ($mark, $own) = (pack("V", 0x7EADBEEF), pack("V", $$));
$filter =~ s/\Q$mark\E/$own/g;
my $program = pack("Sx6P", length($filter) / 8, $filter);
my $command = $ARGV[0];
syscall($prctl, 22, 2, $program, 0, 0) == 0 or give_up("no filter: $!");
exec { $command } @ARGV or give_up("$command: $!");
