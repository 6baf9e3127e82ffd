package io.integrationhub.test.fakes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Crashes a flow at a chosen step: just before or just after a call to one of its ports. A crashed process makes no
 * further calls, so it does not clean up either.
 */
public final class CrashingProcess {

    private final int crashAt;
    private int step;
    private boolean isCrashed;

    /** Crashes at this step, counting the moments before and after each call from 1; 0 never crashes. */
    public CrashingProcess(int crashAt) {
        this.crashAt = crashAt;
    }

    /** The process crashed. */
    public static final class Crash extends RuntimeException {}

    public int steps() {
        return step;
    }

    public boolean isCrashed() {
        return isCrashed;
    }

    /** The port as this process calls it; closeable ports that it returns are wrapped as well. */
    public <T> T around(Class<T> type, T port) {
        return type.cast(wrapped(type, port));
    }

    private Object wrapped(Class<?> type, Object port) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, args) -> {
            pass();
            Object result = result(port, method, args);
            pass();
            return result != null && isPort(method.getReturnType()) ? wrapped(method.getReturnType(), result) : result;
        });
    }

    private static @Nullable Object result(Object port, Method method, Object @Nullable [] args) throws Throwable {
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
            isCrashed = true;
        }
        if (isCrashed) {
            throw new Crash();
        }
    }
}
