package io.integrationhub.test.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.util.List;
import java.util.Optional;

/** The text that a method without parameters always returns; read from its bytecode, so that no instance is needed. */
final class ConstantResult {

    private ConstantResult() {}

    /** Empty if the class does not declare the method, or the method does more than returning a constant. */
    static Optional<String> of(Class<?> type, String method) {
        return ClassFile.of().parse(bytes(type)).methods().stream()
                .filter(candidate -> candidate.methodName().equalsString(method))
                .filter(candidate -> candidate.methodType().equalsString("()Ljava/lang/String;"))
                .flatMap(candidate -> candidate.code().stream())
                .flatMap(code -> constant(code).stream())
                .findFirst();
    }

    private static Optional<String> constant(CodeModel code) {
        List<Instruction> instructions = code.elementStream()
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
        return instructions.size() == 2
                        && instructions.getFirst() instanceof ConstantInstruction constant
                        && constant.constantValue() instanceof String text
                        && instructions.getLast().opcode() == Opcode.ARETURN
                ? Optional.of(text)
                : Optional.empty();
    }

    private static byte[] bytes(Class<?> type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream stream = type.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no class file " + file);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
