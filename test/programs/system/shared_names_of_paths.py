import os
import pathlib
import subprocess
import sys
import __future__


class Named:
    def __init__(self, text):
        self.text = text

    def __fspath__(self):
        print('fspath', sys.getrefcount(self))
        return self.text


path = pathlib.PurePosixPath('/a/b.tar.gz')
print(path.parents[0], path.parents[-1], list(path.parents), path.parents[0:2], len(path.parents), path.suffixes, path.suffix)
print(pathlib.PurePath('x.').suffixes, pathlib.PurePath('.hidden').suffixes, [(pathlib.PurePath(name).suffix, pathlib.PurePath(name).stem)
      for name in ('x.', '..a', '..a.b', '.b', 'a.b.', 'c..d', '...')])
try:
    path.parents[5]
except IndexError as error:
    print(repr(error))
try:
    path.parents[-5]
except IndexError as error:
    print(repr(error))
print(isinstance(Named('a'), os.PathLike), issubclass(int, os.PathLike), isinstance(path, os.PathLike))
named = Named('/q/r')
print(os.path.join(named, 's'), os.fspath(named), os.fsencode(named), sys.getrefcount(named))
print(os.sep, os.curdir, os.pardir, os.linesep, os.path.pathsep, os.path.altsep, os.extsep, os.devnull, os.defpath)
os.mkdir('made')
os.makedirs('made/deep', exist_ok=True)
os.makedirs('made/deep/', exist_ok=True)
try:
    os.makedirs('made/deep')
except FileExistsError as error:
    print(type(error).__name__)
there = pathlib.Path('made/more')
there.mkdir()
there.mkdir(exist_ok=True)
try:
    there.mkdir(parents=True)
except FileExistsError as error:
    print(type(error).__name__)
print(there.is_dir())
print(__future__.annotations, __future__.division.getMandatoryRelease(), __future__.all_feature_names)
failed = subprocess.CalledProcessError(2, ['a', 'b'], output=b'out')
print(failed, failed.stdout, failed.cmd, vars(failed))
failed.stdout = named
print(failed.output is named, sys.getrefcount(named))
late = subprocess.TimeoutExpired('c', 3.5)
print(late, vars(late))
done = subprocess.CompletedProcess(['a'], 0, stdout='x')
print(done, vars(done))
