package dev.gopark.code;

/// The instructions. A frame has two register files: *words* `w[0…]` (64-bit: integers sign- or
/// zero-extended from their type's width, floats as the bits of a double, booleans 0 or 1) and
/// *references* `r[0…]` (everything else; Go's nil is null). `a`, `b`, `c` are an [Instruction]'s
/// operands: register numbers unless said otherwise; `x` is its extra operand.
///
/// **Values.** string: a Java `String` whose chars are bytes. Slice, map, channel, function,
/// interface and pointer: one reference. Struct: a reference to an object that this variable alone
/// owns (one word or reference slot for each field, nested structs and arrays being objects of
/// their own). Array: likewise, one slot for each element. A pointer to a struct or array *is* the
/// reference to that object; a pointer to anything else is a pair of an owner and a slot. A value
/// of struct or array type is copied with COPY where the specification copies it, and assigned to
/// an existing variable with ASSIGN, so that pointers to the variable stay true.
///
/// **Variables** captured by a closure or whose address is taken, and not of struct or array type,
/// live in a *cell*: an object with one slot (NEW_CELL_…, then FIELD_… with slot 0).
///
/// **Calls.** The callee's frame overlaps the caller's: its `w[0]` is the caller's `w[a]`, its
/// `r[0]` the caller's `r[b]`. Everything the caller keeps lies below. Arguments: in order of the
/// parameters each takes the next register of its file; after them the receiver (of a method), then
/// captured values, words and references alike. Results are returned in order in the registers from
/// 0, so the caller finds them at `w[a…]` and `r[b…]`. All other registers of a new frame are 0 and
/// null.
public enum Opcode {
  /// Nothing.
  NOP,

  // Moves and constants.
  /// `w[a] = imm`
  WORD_CONST,
  /// `r[a] = x` (a string, or null for nil)
  REF_CONST,
  /// `w[a] = w[b]`
  WORD_MOVE,
  /// `r[a] = r[b]`
  REF_MOVE,

  // Integers, 64 bits wide; NARROW brings a result back to its type's width.
  /// `w[a] = w[b] + w[c]`; so for the others.
  INT_ADD,
  INT_SUB,
  INT_MUL,
  /// Panics on zero, as the three after it.
  INT_DIV,
  INT_REM,
  UINT_DIV,
  UINT_REM,
  INT_AND,
  INT_OR,
  INT_XOR,
  INT_AND_NOT,
  /// `w[a] = w[b] << w[c]`, the count taken as unsigned and possibly past 63.
  INT_SHL,
  /// Arithmetic shift right.
  INT_SHR,
  /// Logical shift right.
  UINT_SHR,
  /// Panics `negative shift amount` if `w[a] < 0`.
  CHECK_SHIFT,
  /// `w[a] = -w[b]`
  INT_NEG,
  /// `w[a] = ^w[b]`
  INT_NOT,
  /// `w[a] = w[b] + imm`
  INT_ADD_CONST,
  /// `w[a] = w[b]` truncated and extended as the integer [dev.gopark.types.BasicType] `x`.
  NARROW,

  // Floats.
  FLOAT_ADD,
  FLOAT_SUB,
  FLOAT_MUL,
  FLOAT_DIV,
  /// The smaller; NaN if one of them is, and -0 is smaller than 0.
  FLOAT_MIN,
  FLOAT_MAX,
  FLOAT_NEG,
  /// `w[a] = w[b]` rounded to float32.
  ROUND_FLOAT32,
  /// `w[a]` = float of signed `w[b]`
  INT_TO_FLOAT,
  UINT_TO_FLOAT,
  /// Truncates towards zero; out of range as on amd64 for a conversion to the integer type `x`, to
  /// which NARROW still brings the result.
  FLOAT_TO_INT,
  FLOAT_TO_UINT,

  // Comparisons: w[a] = 0 or 1.
  INT_EQ,
  INT_NE,
  INT_LT,
  INT_LE,
  UINT_LT,
  UINT_LE,
  FLOAT_EQ,
  FLOAT_NE,
  FLOAT_LT,
  FLOAT_LE,
  /// `w[a] = 1 - w[b]`
  BOOL_NOT,
  /// `w[a] = r[b] == r[c]` on strings; so for the others.
  STRING_EQ,
  STRING_NE,
  STRING_LT,
  STRING_LE,
  /// Pointers and channels.
  REF_EQ,
  REF_NE,
  /// `w[a] = r[b] == null`
  REF_IS_NIL,
  /// `w[a] = r[b] == r[c]` on values of type `x` held in references (interfaces, structs, arrays);
  /// may panic.
  VALUE_EQ,
  VALUE_NE,

  // Jumps: the target is an index into the function's instructions.
  /// To `a`.
  JUMP,
  /// To `b` if `w[a] != 0`.
  JUMP_IF,
  /// To `b` if `w[a] == 0`.
  JUMP_IF_NOT,
  /// To `c` if `w[a] == w[b]`; so for the others (signed).
  JUMP_IF_EQ,
  JUMP_IF_NE,
  JUMP_IF_LT,
  JUMP_IF_LE,
  JUMP_IF_GT,
  JUMP_IF_GE,

  // Complex numbers: a [ComplexNumber], null for zero.
  /// `r[a] = complex(w[b], w[c])`
  COMPLEX_MAKE,
  /// `w[a] = real(r[b])`
  COMPLEX_REAL,
  /// `w[a] = imag(r[b])`
  COMPLEX_IMAG,
  /// `r[a] = r[b] + r[c]`; so for the three after it.
  COMPLEX_ADD,
  COMPLEX_SUB,
  COMPLEX_MUL,
  COMPLEX_DIV,
  /// `r[a] = -r[b]`
  COMPLEX_NEG,
  /// `r[a]` = `r[b]` as a `complex64`
  COMPLEX_ROUND,

  // Strings.
  /// `r[a] = r[b] + r[c]`
  STRING_CONCAT,
  /// `w[a] = len(r[b])`
  STRING_LEN,
  /// `w[a] = r[b][w[c]]`
  STRING_INDEX,
  /// `r[a] = r[b][…]`; `x` is [SliceBounds].
  STRING_SLICE,
  /// Decodes the rune of `r[c]` at index `w[b]`: `w[a]` = rune, `w[a+1]` = its width in bytes (0 at
  /// the end).
  STRING_DECODE,
  /// `r[a] = string(rune(w[b]))`
  RUNE_TO_STRING,
  /// `r[a] = string(bytes r[b])`; so for the others.
  BYTES_TO_STRING,
  RUNES_TO_STRING,
  STRING_TO_BYTES,
  STRING_TO_RUNES,

  // Structs, arrays, cells, pointers. A null object panics with a nil dereference.
  /// `r[a]` = zero value of the struct or array type `x`, newly allocated.
  NEW_VALUE,
  /// `r[a]` = new cell for a value of type `x` (a word or a reference), zero.
  NEW_CELL,
  /// `r[a]` = copy of the struct or array `r[b]`, deep over nested structs and arrays.
  COPY,
  /// Copies the content of `r[b]` into `r[a]`.
  ASSIGN,
  /// Sets the content of `r[a]` (type `x`) to zero.
  ZERO,
  /// `w[a] = r[b].slot(c)`; `r[b]` is a struct, a cell.
  FIELD_LOAD_WORD,
  FIELD_LOAD_REF,
  /// `r[b].slot(c) = w[a]`. For a reference `x` may be a struct or array type: then nobody else has
  /// the object, and it becomes a part of the other; so for elements.
  FIELD_STORE_WORD,
  FIELD_STORE_REF,
  /// `r[a] = &r[b].slot(c)`, a pointer to a field or cell of type `x` (not struct or array).
  FIELD_POINTER,
  /// Panics with a nil dereference if `r[a]` is null.
  NIL_CHECK,
  /// Panics if `r[a]` is nil: a method with a value receiver is called through an interface that
  /// holds a pointer. `x` is the panic's text.
  CHECK_RECEIVER,
  /// `w[a] = *r[b]`; not for pointers to structs and arrays.
  POINTER_LOAD_WORD,
  POINTER_LOAD_REF,
  /// `*r[b] = w[a]`
  POINTER_STORE_WORD,
  POINTER_STORE_REF,

  // Package-level variables, numbered over the whole program; struct and array variables hold their
  // object for ever.
  /// `w[a] = global(b)`
  GLOBAL_LOAD_WORD,
  GLOBAL_LOAD_REF,
  /// `global(b) = w[a]`
  GLOBAL_STORE_WORD,
  GLOBAL_STORE_REF,
  /// `r[a] = &global(b)` of type `x` (not struct or array).
  GLOBAL_POINTER,

  // Arrays (objects with one slot for each element) and slices. Indexes are checked; `imm` is 1
  // for an unsigned one of 64 bits.
  /// `w[a] = r[b][w[c]]`
  ARRAY_LOAD_WORD,
  ARRAY_LOAD_REF,
  /// `r[b][w[c]] = w[a]`
  ARRAY_STORE_WORD,
  ARRAY_STORE_REF,
  /// `r[a] = &r[b][w[c]]` for an element type `x` other than struct and array.
  ARRAY_POINTER,
  SLICE_LOAD_WORD,
  SLICE_LOAD_REF,
  SLICE_STORE_WORD,
  SLICE_STORE_REF,
  SLICE_POINTER,
  /// `r[a] = make([]x, w[b], w[c])`; `x` is the element type.
  SLICE_MAKE,
  /// `r[a] = r[b][…]`; `c` is 0, `x` is [SliceBounds].
  SLICE_SLICE,
  /// `r[a]` = slice of the array `r[b]`; `x` is [SliceBounds].
  ARRAY_SLICE,
  /// `w[a] = len(r[b])`, nil included.
  SLICE_LEN,
  SLICE_CAP,
  /// `r[a] = append(r[b], w[c])`; `x` is the element type. A struct must have been copied.
  APPEND_WORD,
  APPEND_REF,
  /// `r[a] = append(r[b], r[c]...)`; `x` is the element type.
  APPEND_SLICE,
  /// `r[a] = append([]byte r[b], string r[c]...)`
  APPEND_STRING,
  /// `w[a] = copy(r[b], r[c])`; from a string if `x` is STRING.
  SLICE_COPY,
  /// `clear` of the slice `r[a]`, element type `x`.
  SLICE_CLEAR,
  /// `r[a] = (*[n]T)(r[b])`; `x` is the array type.
  SLICE_TO_ARRAY_POINTER,

  // Values of type unsafe.Pointer.
  /// `r[a] = unsafe.Pointer(r[b])`, a pointer to type `x`.
  POINTER_TO_UNSAFE,
  /// `r[a] = (*x)(r[b])`
  UNSAFE_TO_POINTER,
  /// `r[a] = unsafe.Pointer(w[b])`
  ADDRESS_TO_UNSAFE,
  /// `w[a] = uintptr(r[b])`
  UNSAFE_TO_ADDRESS,

  // Maps; `x` is the map's type, which tells the files of key and element.
  /// `r[a] = make(map, w[b])`
  MAP_MAKE,
  /// `a` = element for key `b` in `r[c]`, zero value if absent. Structs and arrays are not copied.
  MAP_LOAD,
  /// As MAP_LOAD with `w[imm]` = whether present.
  MAP_LOAD_OK,
  /// `r[c][b] = a`. A struct must have been copied. Nil map panics.
  MAP_STORE,
  /// `delete(r[c], b)`
  MAP_DELETE,
  /// `w[a] = len(r[b])`
  MAP_LEN,
  MAP_CLEAR,
  /// `r[a]` = new iterator over `r[b]`
  MAP_ITERATE,
  /// Advances iterator `r[a]`: to `b` when exhausted, else falls through.
  MAP_NEXT,
  /// `a` = key under iterator `r[b]`.
  MAP_KEY,
  /// `a` = element under iterator `r[b]`.
  MAP_ELEMENT,

  // Interfaces: null, or a value with its type.
  /// `r[a]` = interface holding `w[b]` or `r[b]` as type `x` (never an interface type; a struct
  /// must have been copied).
  BOX,
  /// `a` = `r[b].(T)` with `T` a concrete type, `x` is [AssertInfo]; panics otherwise. Structs are
  /// not copied.
  ASSERT,
  /// As ASSERT, with `w[c]` = whether it holds; the zero value otherwise.
  ASSERT_OK,
  /// `r[a] = r[b].(x)`, `x` ([AssertInfo]) to an interface type; panics otherwise.
  ASSERT_INTERFACE,
  /// As ASSERT_INTERFACE, with `w[c]` = whether it holds; nil otherwise.
  ASSERT_INTERFACE_OK,

  // Functions. `x` is a [Function] where a function is named.
  /// Calls `x` with its frame at `w[a]`, `r[b]`.
  CALL,
  /// Calls the function value `r[c]`, of the signature `x`, with the frame at `w[a]`, `r[b]`; nil
  /// panics.
  CALL_CLOSURE,
  /// Calls method `x` ([MethodRef]) of the interface `r[c]` with the frame at `w[a]`, `r[b]`; the
  /// machine puts the receiver behind the arguments. Nil panics.
  CALL_METHOD,
  /// `r[a]` = function value of function `x` ([ClosureInfo]) with the captured registers it lists.
  CLOSURE,
  /// `r[a]` = method value of method `x` ([MethodRef]) bound to the interface `r[b]`; nil panics.
  METHOD_VALUE,
  /// Runs the native body of function `x` on this very frame, then returns to the caller. The only
  /// instruction of a function that the library implements.
  NATIVE,
  /// Returns; results are in place, from register 0.
  RETURN,
  /// Moves the registers listed in `x` ([ReturnInfo]) to the places of the results and returns.
  RETURN_VALUES,
  /// Starts a goroutine on the function value `r[c]`, of the signature `x`, whose arguments are at
  /// `w[a…]`, `r[b…]`; nil is fatal.
  GO,
  /// Defers the call of the function value `r[c]`, of the signature `x`, whose arguments are at
  /// `w[a…]`, `r[b…]`.
  DEFER,
  /// As DEFER, but the call belongs to the [OuterFrame] `w[imm]`.
  DEFER_AT,
  /// `w[a]` = this frame, for [OuterFrame]
  FRAME,
  /// Runs the deferred calls of this frame, last first, one at each execution, and goes on when
  /// there are none left.
  RUN_DEFERS,
  /// `panic(r[a])`
  PANIC,
  /// `r[a] = recover()`
  RECOVER,
  /// As RECOVER, but called by the [OuterFrame] `w[b]`.
  RECOVER_AT,

  // Channels; `x` is the channel's type.
  /// `r[a] = make(chan, w[b])`
  CHAN_MAKE,
  /// `r[b] <- a` (a word or a reference; a struct must have been copied)
  CHAN_SEND,
  /// `a = <-r[b]`; `w[c]` = ok unless `c` is -1. With `a` = -1 the value is dropped.
  CHAN_RECEIVE,
  CHAN_CLOSE,
  /// `w[a] = len(r[b])`
  CHAN_LEN,
  CHAN_CAP,
  /// Runs the select `x` ([SelectInfo]): `w[a]` = index of the chosen case (-1: default), `w[b]` =
  /// ok of a receive, or 0. The registers of receives that were not chosen become 0 or null.
  SELECT,

  // The rest.
  /// `print` or `println` of the operands in `x` ([PrintInfo]) on standard error.
  PRINT,
  /// Starts over the time-slice check at a loop's back edge: a place where the goroutine may be
  /// preempted.
  SAFEPOINT
}
