#ifndef CFILES_H
#define CFILES_H

// Lets two files or folders change names in one step. Returns 0, or -1 with the reason in errno.
int swap_names(int folder, const char *name, int other_folder, const char *other_name);

// Opens those of the three standard streams that are closed, so that no file of the program takes their numbers and then what is
// meant for them: reading and writing them fails as it does when they are closed.
void hold_standard_streams(void);

// Opens a new file for reading and writing that has no name and is gone when it is closed, on the disk of a folder. Returns its
// number, or -1 with the reason in errno: among them a limit on the size of files, whatever it is.
int open_unnamed(const char *folder);

// Gives the disk the room of some bytes of a file back, which are zeros from then on. Returns 0, or -1 where the disk keeps it.
int give_back(int file, long long start, long long count);

#endif
