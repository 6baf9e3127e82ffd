package io.integrationhub.test.fakes;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClient;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** An outside system that gives scripted responses, in order. */
public final class ScriptedSystem implements SystemClient, LiveClient {

    private final String system;
    private final Queue<Supplier<SystemResponse>> script = new ArrayDeque<>();
    private final List<SystemCall> calls = new CopyOnWriteArrayList<>();

    /** A system without any response. */
    public ScriptedSystem(String system) {
        this.system = system;
    }

    /** Adds a response. */
    public ScriptedSystem responds(int status, String body) {
        script.add(() -> new SystemResponse(status, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Adds a failure. */
    public ScriptedSystem fails(Fault fault) {
        script.add(() -> {
            throw fault;
        });
        return this;
    }

    /** The calls received, in order. */
    public List<SystemCall> calls() {
        return List.copyOf(calls);
    }

    @Override
    public String system() {
        return system;
    }

    @Override
    public SystemResponse call(SystemCall call) {
        calls.add(call);
        Supplier<SystemResponse> next = script.poll();
        if (next == null) {
            throw new AssertionError("no scripted response for " + call);
        }
        return next.get();
    }

    /** As {@link #call(SystemCall)}, because a script takes no time. */
    @Override
    public SystemResponse call(SystemCall call, Deadline deadline) {
        return call(call);
    }
}
