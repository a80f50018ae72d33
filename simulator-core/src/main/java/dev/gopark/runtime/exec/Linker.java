package dev.gopark.runtime.exec;

import dev.gopark.code.ComplexNumber;
import dev.gopark.code.Function;
import dev.gopark.code.Instruction;
import dev.gopark.code.Program;
import dev.gopark.runtime.model.FramelessNative;
import dev.gopark.runtime.model.Layout;
import dev.gopark.runtime.model.NativeLibrary;
import dev.gopark.source.Costs;
import dev.gopark.types.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Turns a program's functions into [Operation]s, each function when it is first asked for. May be
/// shared by machines on several threads.
public final class Linker {
  private final Program program;
  private final Layout.Table layouts;
  private final NativeLibrary library;
  private final ChannelOperations channels;
  private final Costs costs;
  private final Probe.Placement probes;
  private final MethodTable methods;
  private final AtomicReferenceArray<Operation[]> linked;
  private final Map<Type, Type> types = new ConcurrentHashMap<>();

  public Linker(
      Program program,
      Layout.Table layouts,
      NativeLibrary library,
      ChannelOperations channels,
      Costs costs,
      Probe.Placement probes) {
    this.program = program;
    this.layouts = layouts;
    this.library = library;
    this.channels = channels;
    this.costs = costs;
    this.probes = probes;
    this.methods = new MethodTable(program);
    this.linked = new AtomicReferenceArray<>(program.functions().size());
  }

  /// A linker with the costs that are usual, and no probes.
  public Linker(
      Program program, Layout.Table layouts, NativeLibrary library, ChannelOperations channels) {
    this(program, layouts, library, channels, Costs.DEFAULT, Probe.Placement.NONE);
  }

  /// The operations of `function`, by instruction. Not to be changed.
  public Operation[] operations(Function function) {
    Operation[] known = linked.getAcquire(function.id());
    return known != null ? known : link(function);
  }

  private Operation[] link(Function function) {
    Instruction[] instructions = function.code().instructions();
    Operation[] operations = new Operation[instructions.length];
    for (int pc = 0; pc < operations.length; pc++) {
      operations[pc] = probed(new Site(this, function, instructions[pc], pc));
    }
    linked.setRelease(function.id(), operations);
    return operations;
  }

  private Operation probed(Site site) {
    Probe probe = probes.probe(site.function(), site.instruction());
    Operation operation = link(site);
    return probe == null ? operation : new ProbedOperation(site, probe, operation);
  }

  Program program() {
    return program;
  }

  Layout.Table layouts() {
    return layouts;
  }

  /// The body of a library function that may do without a frame, or null.
  public @Nullable FramelessNative frameless(Function function) {
    return library.find(function.name()) instanceof FramelessNative body ? body : null;
  }

  NativeLibrary library() {
    return library;
  }

  ChannelOperations channels() {
    return channels;
  }

  Costs costs() {
    return costs;
  }

  MethodTable methods() {
    return methods;
  }

  /// The one object that stands for all types equal to `type`.
  Type intern(Type type) {
    Type known = types.putIfAbsent(type, type);
    return known == null ? type : known;
  }

  private static Operation link(Site s) {
    return switch (s.op()) {
      case NOP -> MoveOperations.nothing(s);
      case WORD_CONST -> MoveOperations.wordConst(s);
      case REF_CONST -> MoveOperations.refConst(s);
      case WORD_MOVE -> MoveOperations.word(s);
      case REF_MOVE -> MoveOperations.ref(s);
      case INT_ADD -> IntegerOperations.add(s);
      case INT_SUB -> IntegerOperations.subtract(s);
      case INT_MUL -> IntegerOperations.multiply(s);
      case INT_DIV -> IntegerOperations.divide(s);
      case INT_REM -> IntegerOperations.remainder(s);
      case UINT_DIV -> IntegerOperations.divideUnsigned(s);
      case UINT_REM -> IntegerOperations.remainderUnsigned(s);
      case INT_AND -> IntegerOperations.and(s);
      case INT_OR -> IntegerOperations.or(s);
      case INT_XOR -> IntegerOperations.xor(s);
      case INT_AND_NOT -> IntegerOperations.andNot(s);
      case INT_SHL -> ShiftOperations.left(s);
      case INT_SHR -> ShiftOperations.right(s);
      case UINT_SHR -> ShiftOperations.rightUnsigned(s);
      case CHECK_SHIFT -> ShiftOperations.check(s);
      case INT_NEG -> IntegerOperations.negate(s);
      case INT_NOT -> IntegerOperations.not(s);
      case INT_ADD_CONST -> IntegerOperations.addConst(s);
      case NARROW -> ShiftOperations.narrow(s);
      case FLOAT_ADD -> FloatOperations.add(s);
      case FLOAT_SUB -> FloatOperations.subtract(s);
      case FLOAT_MUL -> FloatOperations.multiply(s);
      case FLOAT_DIV -> FloatOperations.divide(s);
      case FLOAT_MIN -> FloatOperations.extreme(s, FloatArithmetic::min);
      case FLOAT_MAX -> FloatOperations.extreme(s, FloatArithmetic::max);
      case FLOAT_NEG -> FloatOperations.negate(s);
      case ROUND_FLOAT32 -> FloatOperations.round(s);
      case INT_TO_FLOAT -> FloatOperations.fromInt(s);
      case UINT_TO_FLOAT -> FloatOperations.fromUint(s);
      case FLOAT_TO_INT -> FloatOperations.toInt(s);
      case FLOAT_TO_UINT -> FloatOperations.toUint(s);
      case INT_EQ -> ComparisonOperations.intEqual(s);
      case INT_NE -> ComparisonOperations.intNotEqual(s);
      case INT_LT -> ComparisonOperations.intLess(s);
      case INT_LE -> ComparisonOperations.intLessOrEqual(s);
      case UINT_LT -> ComparisonOperations.uintLess(s);
      case UINT_LE -> ComparisonOperations.uintLessOrEqual(s);
      case FLOAT_EQ -> ComparisonOperations.floatEqual(s);
      case FLOAT_NE -> ComparisonOperations.floatNotEqual(s);
      case FLOAT_LT -> ComparisonOperations.floatLess(s);
      case FLOAT_LE -> ComparisonOperations.floatLessOrEqual(s);
      case BOOL_NOT -> ComparisonOperations.not(s);
      case STRING_EQ -> ComparisonOperations.stringEqual(s);
      case STRING_NE -> ComparisonOperations.stringNotEqual(s);
      case STRING_LT -> ComparisonOperations.stringLess(s);
      case STRING_LE -> ComparisonOperations.stringLessOrEqual(s);
      case REF_EQ -> ComparisonOperations.refEqual(s);
      case REF_NE -> ComparisonOperations.refNotEqual(s);
      case REF_IS_NIL -> ComparisonOperations.isNil(s);
      case VALUE_EQ -> ComparisonOperations.valueEqual(s);
      case VALUE_NE -> ComparisonOperations.valueNotEqual(s);
      case JUMP -> JumpOperations.always(s);
      case JUMP_IF -> JumpOperations.ifTrue(s);
      case JUMP_IF_NOT -> JumpOperations.ifFalse(s);
      case JUMP_IF_EQ -> JumpOperations.ifEqual(s);
      case JUMP_IF_NE -> JumpOperations.ifNotEqual(s);
      case JUMP_IF_LT -> JumpOperations.ifLess(s);
      case JUMP_IF_LE -> JumpOperations.ifLessOrEqual(s);
      case JUMP_IF_GT -> JumpOperations.ifGreater(s);
      case JUMP_IF_GE -> JumpOperations.ifGreaterOrEqual(s);
      case COMPLEX_MAKE -> ComplexOperations.make(s);
      case COMPLEX_REAL -> ComplexOperations.part(s, ComplexNumber::real);
      case COMPLEX_IMAG -> ComplexOperations.part(s, ComplexNumber::imaginary);
      case COMPLEX_ADD -> ComplexOperations.binary(s, ComplexNumber::plus);
      case COMPLEX_SUB -> ComplexOperations.binary(s, ComplexNumber::minus);
      case COMPLEX_MUL -> ComplexOperations.binary(s, ComplexNumber::times);
      case COMPLEX_DIV -> ComplexOperations.binary(s, ComplexNumber::over);
      case COMPLEX_NEG -> ComplexOperations.unary(s, ComplexNumber::negated);
      case COMPLEX_ROUND -> ComplexOperations.unary(s, ComplexNumber::rounded);
      case STRING_CONCAT -> StringOperations.concat(s);
      case STRING_LEN -> StringOperations.length(s);
      case STRING_INDEX -> StringOperations.index(s);
      case STRING_SLICE -> StringOperations.slice(s);
      case STRING_DECODE -> StringOperations.decode(s);
      case RUNE_TO_STRING -> StringOperations.ofRune(s);
      case BYTES_TO_STRING -> StringOperations.ofBytes(s);
      case RUNES_TO_STRING -> StringOperations.ofRunes(s);
      case STRING_TO_BYTES -> StringOperations.toBytes(s);
      case STRING_TO_RUNES -> StringOperations.toRunes(s);
      case NEW_VALUE -> ObjectOperations.newValue(s);
      case NEW_CELL -> ObjectOperations.newCell(s);
      case COPY -> ObjectOperations.copy(s);
      case ASSIGN -> ObjectOperations.assign(s);
      case ZERO -> ObjectOperations.zero(s);
      case FIELD_LOAD_WORD -> ObjectOperations.loadWord(s);
      case FIELD_LOAD_REF -> ObjectOperations.loadRef(s);
      case FIELD_STORE_WORD -> ObjectOperations.storeWord(s);
      case FIELD_STORE_REF -> ObjectOperations.storeRef(s);
      case FIELD_POINTER -> ObjectOperations.pointer(s);
      case NIL_CHECK -> ObjectOperations.nilCheck(s);
      case CHECK_RECEIVER -> ObjectOperations.checkReceiver(s);
      case POINTER_LOAD_WORD -> PointerOperations.loadWord(s);
      case POINTER_LOAD_REF -> PointerOperations.loadRef(s);
      case POINTER_STORE_WORD -> PointerOperations.storeWord(s);
      case POINTER_STORE_REF -> PointerOperations.storeRef(s);
      case GLOBAL_LOAD_WORD -> PointerOperations.globalLoadWord(s);
      case GLOBAL_LOAD_REF -> PointerOperations.globalLoadRef(s);
      case GLOBAL_STORE_WORD -> PointerOperations.globalStoreWord(s);
      case GLOBAL_STORE_REF -> PointerOperations.globalStoreRef(s);
      case GLOBAL_POINTER -> PointerOperations.globalPointer(s);
      case ARRAY_LOAD_WORD -> ArrayOperations.loadWord(s);
      case ARRAY_LOAD_REF -> ArrayOperations.loadRef(s);
      case ARRAY_STORE_WORD -> ArrayOperations.storeWord(s);
      case ARRAY_STORE_REF -> ArrayOperations.storeRef(s);
      case ARRAY_POINTER -> ArrayOperations.pointer(s);
      case SLICE_LOAD_WORD -> SliceOperations.loadWord(s);
      case SLICE_LOAD_REF -> SliceOperations.loadRef(s);
      case SLICE_STORE_WORD -> SliceOperations.storeWord(s);
      case SLICE_STORE_REF -> SliceOperations.storeRef(s);
      case SLICE_POINTER -> SliceOperations.pointer(s);
      case SLICE_MAKE -> SliceOperations.make(s);
      case SLICE_SLICE -> SliceOperations.slice(s);
      case ARRAY_SLICE -> SliceOperations.ofArray(s);
      case SLICE_LEN -> SliceOperations.length(s);
      case SLICE_CAP -> SliceOperations.capacity(s);
      case APPEND_WORD -> AppendOperations.appendWord(s);
      case APPEND_REF -> AppendOperations.appendRef(s);
      case APPEND_SLICE -> AppendOperations.appendSlice(s);
      case APPEND_STRING -> AppendOperations.appendString(s);
      case SLICE_COPY -> AppendOperations.copy(s);
      case SLICE_CLEAR -> AppendOperations.clear(s);
      case SLICE_TO_ARRAY_POINTER -> SliceOperations.toArrayPointer(s);
      case POINTER_TO_UNSAFE -> UnsafeOperations.ofPointer(s);
      case UNSAFE_TO_POINTER -> UnsafeOperations.toPointer(s);
      case ADDRESS_TO_UNSAFE -> UnsafeOperations.ofAddress(s);
      case UNSAFE_TO_ADDRESS -> UnsafeOperations.toAddress(s);
      case MAP_MAKE -> MapOperations.make(s);
      case MAP_LOAD -> MapOperations.load(s);
      case MAP_LOAD_OK -> MapOperations.loadOk(s);
      case MAP_STORE -> MapOperations.store(s);
      case MAP_DELETE -> MapOperations.delete(s);
      case MAP_LEN -> MapOperations.length(s);
      case MAP_CLEAR -> MapOperations.clear(s);
      case MAP_ITERATE -> MapOperations.iterate(s);
      case MAP_NEXT -> MapOperations.advance(s);
      case MAP_KEY -> MapOperations.key(s);
      case MAP_ELEMENT -> MapOperations.element(s);
      case BOX -> InterfaceOperations.box(s);
      case ASSERT -> InterfaceOperations.assertType(s);
      case ASSERT_OK -> InterfaceOperations.assertTypeOk(s);
      case ASSERT_INTERFACE -> InterfaceOperations.assertInterface(s);
      case ASSERT_INTERFACE_OK -> InterfaceOperations.assertInterfaceOk(s);
      case CALL -> CallOperations.call(s);
      case CALL_CLOSURE -> CallOperations.closure(s);
      case CALL_METHOD -> CallOperations.method(s);
      case CLOSURE -> FunctionOperations.closure(s);
      case METHOD_VALUE -> FunctionOperations.methodValue(s);
      case NATIVE -> CallOperations.nativeBody(s);
      case RETURN -> CallOperations.leave(s);
      case RETURN_VALUES -> ReturnOperations.values(s);
      case GO -> ChannelLinks.go(s);
      case DEFER -> DeferOperations.defer(s);
      case DEFER_AT -> DeferOperations.deferAt(s);
      case FRAME -> DeferOperations.frame(s);
      case RUN_DEFERS -> DeferOperations.run(s);
      case PANIC -> DeferOperations.raise(s);
      case RECOVER -> DeferOperations.recover(s);
      case RECOVER_AT -> DeferOperations.recoverAt(s);
      case CHAN_MAKE -> ChannelLinks.make(s);
      case CHAN_SEND -> ChannelLinks.send(s);
      case CHAN_RECEIVE -> ChannelLinks.receive(s);
      case CHAN_CLOSE -> ChannelLinks.close(s);
      case CHAN_LEN -> ChannelLinks.length(s);
      case CHAN_CAP -> ChannelLinks.capacity(s);
      case SELECT -> ChannelLinks.select(s);
      case PRINT -> PrintOperations.print(s);
      case SAFEPOINT -> MoveOperations.nothing(s);
    };
  }
}
