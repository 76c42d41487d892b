/* SPDX-License-Identifier: MIT
 * Preloaded, makes the folders of STICK_FOLDERS (absolute, between colons) answer as another file system would. STICK
 * says how, as words between spaces, each NAME or NAME=NUMBER (an errno, unless it says otherwise):
 *   chmod=E       modes can't be changed; 0: it says yes, and does nothing
 *   loose         everything shows mode 0777
 *   no-replace    a rename onto a file that exists fails with EEXIST
 *   no-links      neither hard nor symbolic links
 *   flags=E       renameat2 with flags fails; 0: it takes every rename for a plain one
 *   fsync-dir=E   a folder can't be synced
 *   flock=E       nothing can be locked
 *   no-case       the case of a name doesn't matter
 *   decompose     a name's ä, ö and ü are stored as the letter and its two dots
 *   two-seconds   times are even seconds
 *   type=N        what statfs says
 *   kill=N        the process is killed at its Nth rename, before it's done (end=N: after it)
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

/* The number after "NAME=", 0 of a bare NAME, or -1 if the file system isn't like that. */
static long trait(const char *name) {
  const char *at = getenv("STICK");
  const size_t length = strlen(name);
  while (at && *at) {
    if (strncmp(at, name, length) == 0 && (at[length] == '=' || at[length] == ' ' || at[length] == '\0')) {
      return at[length] == '=' ? strtol(at + length + 1, NULL, 0) : 0;
    }
    at = strchr(at, ' ');
    at = at ? at + 1 : NULL;
  }
  return -1;
}

static int is_on_stick(const char *path) {
  const char *folders = getenv("STICK_FOLDERS");
  while (folders && *folders) {
    const size_t length = strcspn(folders, ":");
    if (strncmp(path, folders, length) == 0 && (path[length] == '/' || path[length] == '\0')) {
      return 1;
    }
    folders += length + (folders[length] == ':');
  }
  return 0;
}

/* The path of what is open; 0 if that isn't on the stick. */
static int is_open_on_stick(int file) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  const ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) {
    return 0;
  }
  path[length] = '\0';
  return is_on_stick(path);
}

/* The name in the folder that differs in case alone from `name`, if there's none of exactly that name. */
static void as_stored(const char *folder, char *name) {
  char whole[3 * PATH_MAX];
  struct stat facts;
  snprintf(whole, sizeof whole, "%s/%s", folder, name);
  if (REAL(lstat)(whole, &facts) == 0) {
    return;
  }
  DIR *listing = REAL(opendir)(folder);
  for (const struct dirent *each = NULL; listing && (each = readdir(listing));) {
    if (strcasecmp(each->d_name, name) == 0) {
      strcpy(name, each->d_name);
      break;
    }
  }
  if (listing) {
    closedir(listing);
  }
}

/* Puts each of ä, ö, ü, Ä, Ö and Ü as two characters. */
static void decompose(char *path) {
  static const char letters[] = "\xa4" "a\xb6" "o\xbc" "u\x84" "A\x96" "O\x9c" "U";
  char whole[2 * PATH_MAX];
  size_t length = 0;
  for (const char *at = path; *at && length < sizeof whole - 4; ++at) {
    const char *letter = *at == '\xc3' && at[1] ? strchr(letters, at[1]) : NULL;
    if (letter) {
      length += (size_t)snprintf(whole + length, 4, "%c\xcc\x88", letter[1]);
      ++at;
    } else {
      whole[length++] = *at;
    }
  }
  whole[length] = '\0';
  strcpy(path, whole);
}

/* Whether the path is on the stick; `found` is then its whole path, as it's stored. */
static int find(int folder, const char *path, char found[2 * PATH_MAX]) {
  char start[PATH_MAX] = "";
  const int before = errno;
  if (path[0] != '/') {
    if (folder == AT_FDCWD) {
      if (!getcwd(start, sizeof start)) {
        return 0;
      }
    } else {
      char link[64];
      snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
      const ssize_t length = readlink(link, start, sizeof start - 1);
      if (length <= 0) {
        return 0;
      }
      start[length] = '\0';
    }
  }
  snprintf(found, 2 * PATH_MAX, "%s%s%s", start, start[0] ? "/" : "", path);
  const int is_there = is_on_stick(found);
  if (is_there && trait("decompose") >= 0) {
    decompose(found);
  }
  if (is_there && trait("no-case") >= 0) {
    char whole[2 * PATH_MAX], *rest = NULL, *at = strdup(found);
    whole[0] = '\0';
    for (char *part = strtok_r(at, "/", &rest); part; part = strtok_r(NULL, "/", &rest)) {
      char name[PATH_MAX];
      snprintf(name, sizeof name, "%s", part);
      if (is_on_stick(whole) && strcmp(name, ".") != 0 && strcmp(name, "..") != 0) {
        as_stored(whole, name);
      }
      const size_t length = strlen(whole);
      snprintf(whole + length, sizeof whole - length, "/%s", name);
    }
    strcpy(found, whole);
    free(at);
  }
  errno = before;
  return is_there;
}

static int refuse(long code) {
  if (code == 0) {
    return 0;
  }
  errno = (int)code;
  return -1;
}

/* --- modes --- */

int fchmod(int file, mode_t mode) {
  const long code = trait("chmod");
  return code >= 0 && is_open_on_stick(file) ? refuse(code) : REAL(fchmod)(file, mode);
}

int fchmodat(int folder, const char *path, mode_t mode, int flags) {
  char found[2 * PATH_MAX];
  const long code = trait("chmod");
  if (!find(folder, path, found)) {
    return REAL(fchmodat)(folder, path, mode, flags);
  }
  return code >= 0 ? refuse(code) : REAL(fchmodat)(AT_FDCWD, found, mode, flags);
}

int chmod(const char *path, mode_t mode) { return fchmodat(AT_FDCWD, path, mode, 0); }

/* --- what is told of a file --- */

static int told(int result, int is_there, struct stat *facts) {
  if (result == 0 && is_there) {
    if (trait("loose") >= 0) {
      facts->st_mode |= 0777;
    }
    if (trait("two-seconds") >= 0) {
      facts->st_mtim.tv_sec &= ~1L;
      facts->st_mtim.tv_nsec = facts->st_ctim.tv_nsec = 0;
    }
  }
  return result;
}

int fstat(int file, struct stat *facts) { return told(REAL(fstat)(file, facts), is_open_on_stick(file), facts); }

int fstatat(int folder, const char *restrict path, struct stat *restrict facts, int flags) {
  char found[2 * PATH_MAX];
  if (path[0] == '\0') {
    return told(REAL(fstatat)(folder, path, facts, flags), is_open_on_stick(folder), facts);
  }
  return find(folder, path, found) ? told(REAL(fstatat)(AT_FDCWD, found, facts, flags), 1, facts)
                                   : REAL(fstatat)(folder, path, facts, flags);
}

int stat(const char *restrict path, struct stat *restrict facts) { return fstatat(AT_FDCWD, path, facts, 0); }
int lstat(const char *restrict path, struct stat *restrict facts) {
  return fstatat(AT_FDCWD, path, facts, AT_SYMLINK_NOFOLLOW);
}
int stat64(const char *restrict path, struct stat64 *restrict facts) { return stat(path, (struct stat *)facts); }
int lstat64(const char *restrict path, struct stat64 *restrict facts) { return lstat(path, (struct stat *)facts); }
int fstat64(int file, struct stat64 *facts) { return fstat(file, (struct stat *)facts); }
int fstatat64(int folder, const char *restrict path, struct stat64 *restrict facts, int flags) {
  return fstatat(folder, path, (struct stat *)facts, flags);
}

int fstatfs(int file, struct statfs *facts) {
  const int result = REAL(fstatfs)(file, facts);
  if (result == 0 && trait("type") >= 0 && is_open_on_stick(file)) {
    facts->f_type = trait("type");
  }
  return result;
}

int statfs(const char *path, struct statfs *facts) {
  char found[2 * PATH_MAX];
  const int result = REAL(statfs)(path, facts);
  if (result == 0 && trait("type") >= 0 && find(AT_FDCWD, path, found)) {
    facts->f_type = trait("type");
  }
  return result;
}

int fstatfs64(int file, struct statfs64 *facts) { return fstatfs(file, (struct statfs *)facts); }
int statfs64(const char *path, struct statfs64 *facts) { return statfs(path, (struct statfs *)facts); }

/* --- names --- */

static void count_rename(const char *which) {
  static long count[2];
  const long wanted = trait(which);
  if (wanted > 0 && ++count[which[0] == 'k'] == wanted) {
    kill(getpid(), SIGKILL);
  }
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
  char old[2 * PATH_MAX], new[2 * PATH_MAX];
  const int is_here = find(from_folder, from, old);
  if (find(to_folder, to, new) != is_here) {
    return refuse(EXDEV);
  }
  if (!is_here) {
    return REAL(renameat2)(from_folder, from, to_folder, to, flags);
  }
  count_rename("kill");
  if (flags != 0 && trait("flags") > 0) {
    return refuse(trait("flags"));
  }
  flags = trait("flags") == 0 ? 0 : flags;
  struct stat facts;
  if (flags == 0 && trait("no-replace") >= 0 && REAL(lstat)(new, &facts) == 0 && strcmp(old, new) != 0) {
    return refuse(EEXIST);
  }
  const int result = REAL(renameat2)(AT_FDCWD, old, AT_FDCWD, new, flags);
  count_rename("end");
  return result;
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
  return renameat2(from_folder, from, to_folder, to, 0);
}

int rename(const char *from, const char *to) { return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
  char old[2 * PATH_MAX], new[2 * PATH_MAX];
  const int is_here = find(from_folder, from, old);
  if (find(to_folder, to, new) != is_here) {
    return refuse(EXDEV);
  }
  if (!is_here) {
    return REAL(linkat)(from_folder, from, to_folder, to, flags);
  }
  return trait("no-links") >= 0 ? refuse(EPERM) : REAL(linkat)(AT_FDCWD, old, AT_FDCWD, new, flags);
}

int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

int symlinkat(const char *what, int folder, const char *path) {
  char new[2 * PATH_MAX];
  return trait("no-links") >= 0 && find(folder, path, new) ? refuse(EPERM) : REAL(symlinkat)(what, folder, path);
}

int symlink(const char *what, const char *path) { return symlinkat(what, AT_FDCWD, path); }

int unlinkat(int folder, const char *path, int flags) {
  char found[2 * PATH_MAX];
  return find(folder, path, found) ? REAL(unlinkat)(AT_FDCWD, found, flags) : REAL(unlinkat)(folder, path, flags);
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }

int mkdirat(int folder, const char *path, mode_t mode) {
  char found[2 * PATH_MAX];
  return find(folder, path, found) ? REAL(mkdirat)(AT_FDCWD, found, mode) : REAL(mkdirat)(folder, path, mode);
}

int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

int faccessat(int folder, const char *path, int how, int flags) {
  char found[2 * PATH_MAX];
  return find(folder, path, found) ? REAL(faccessat)(AT_FDCWD, found, how, flags)
                                   : REAL(faccessat)(folder, path, how, flags);
}

int access(const char *path, int how) { return faccessat(AT_FDCWD, path, how, 0); }

static int open_found(int folder, const char *path, int flags, mode_t mode) {
  char found[2 * PATH_MAX];
  return find(folder, path, found) ? REAL(openat)(AT_FDCWD, found, flags, mode)
                                   : REAL(openat)(folder, path, flags, mode);
}

static mode_t mode_among(int flags, va_list more) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; }

#define OPEN(folder, path, flags)                                                                                      \
  va_list more;                                                                                                        \
  va_start(more, flags);                                                                                               \
  const mode_t mode = mode_among(flags, more);                                                                         \
  va_end(more);                                                                                                        \
  return open_found(folder, path, flags, mode)

int open(const char *path, int flags, ...) { OPEN(AT_FDCWD, path, flags); }
int open64(const char *path, int flags, ...) { OPEN(AT_FDCWD, path, flags); }
int openat(int folder, const char *path, int flags, ...) { OPEN(folder, path, flags); }
int openat64(int folder, const char *path, int flags, ...) { OPEN(folder, path, flags); }
int __open_2(const char *path, int flags) { return open_found(AT_FDCWD, path, flags, 0); }
int __open64_2(const char *path, int flags) { return open_found(AT_FDCWD, path, flags, 0); }
int __openat_2(int folder, const char *path, int flags) { return open_found(folder, path, flags, 0); }
int __openat64_2(int folder, const char *path, int flags) { return open_found(folder, path, flags, 0); }

char *realpath(const char *restrict path, char *restrict whole) {
  char found[2 * PATH_MAX];
  return REAL(realpath)(find(AT_FDCWD, path, found) ? found : path, whole);
}

DIR *opendir(const char *path) {
  char found[2 * PATH_MAX];
  return REAL(opendir)(find(AT_FDCWD, path, found) ? found : path);
}

int chdir(const char *path) {
  char found[2 * PATH_MAX];
  return REAL(chdir)(find(AT_FDCWD, path, found) ? found : path);
}

/* --- the disk and locks --- */

int fsync(int file) {
  struct stat facts;
  const long code = trait("fsync-dir");
  if (code > 0 && REAL(fstat)(file, &facts) == 0 && S_ISDIR(facts.st_mode) && is_open_on_stick(file)) {
    return refuse(code);
  }
  return REAL(fsync)(file);
}

int flock(int file, int how) {
  const long code = trait("flock");
  return code > 0 && is_open_on_stick(file) ? refuse(code) : REAL(flock)(file, how);
}
