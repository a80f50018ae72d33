package dev.gopark.world;

/// Why a call failed, with the numbers of Linux; package syscall has the texts.
public enum Errno {
  OK(0),
  NOENT(2),
  SRCH(3),
  BADF(9),
  CHILD(10),
  AGAIN(11),
  ACCES(13),
  EXIST(17),
  NOTDIR(20),
  ISDIR(21),
  INVAL(22),
  SPIPE(29),
  PIPE(32),
  NOSYS(38),
  NOTEMPTY(39),
  ADDRINUSE(98),
  CONNREFUSED(111);

  public final int number;

  Errno(int number) {
    this.number = number;
  }
}
