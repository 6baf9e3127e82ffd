package io.integrationhub.test.fakes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Lets a flow die at a chosen step: just before or just after a call to one of its ports. A dead process makes no
 * further call, so nothing it would tidy up is tidied up.
 */
public final class CrashingProcess {

    private final int crashAt;
    private int step;
    private boolean dead;

    /** Dies at the given step, counting the moments before and after each call from 1; 0 lives for ever. */
    public CrashingProcess(int crashAt) {
        this.crashAt = crashAt;
    }

    /** The process died. */
    public static final class Crash extends RuntimeException {}

    public int steps() {
        return step;
    }

    public boolean isDead() {
        return dead;
    }

    /** The same port as this process sees it; so is what it hands out to be closed later. */
    public <T> T around(Class<T> type, T port) {
        return type.cast(seen(type, port));
    }

    private Object seen(Class<?> type, Object port) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, args) -> {
            pass();
            Object answer = answer(port, method, args);
            pass();
            return answer != null && isPort(method.getReturnType()) ? seen(method.getReturnType(), answer) : answer;
        });
    }

    private static @Nullable Object answer(Object port, Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(port, args);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static boolean isPort(Class<?> type) {
        return type.isInterface() && AutoCloseable.class.isAssignableFrom(type);
    }

    private void pass() {
        step++;
        if (step == crashAt) {
            dead = true;
        }
        if (dead) {
            throw new Crash();
        }
    }
}
