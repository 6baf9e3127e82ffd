package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.commercetools.extension.ExtensionResponse.Accepted;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Handles calls of the Extension "tax" as scripted by a test. */
public final class ScriptedHandler implements ExtensionHandler {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Function<ExtensionCall, ExtensionResponse> ACCEPTS = _ -> new Accepted();

    final List<ExtensionCall> calls = new CopyOnWriteArrayList<>();
    private volatile Function<ExtensionCall, ExtensionResponse> behavior = ACCEPTS;
    private volatile CountDownLatch released = new CountDownLatch(1);

    /** Responds like this from now on. */
    public void responds(Function<ExtensionCall, ExtensionResponse> next) {
        behavior = next;
    }

    /** From now on every call hangs and ignores interrupts until {@link #reset}. */
    void hangs() {
        CountDownLatch release = released;
        responds(_ -> {
            boolean waiting = true;
            while (waiting) {
                try {
                    release.await();
                    waiting = false;
                } catch (InterruptedException _) {
                    // a handler that ignores interrupts is the worst case
                }
            }
            return new Accepted();
        });
    }

    /** Releases and forgets all calls, and accepts from now on. */
    void reset() {
        calls.clear();
        behavior = ACCEPTS;
        released.countDown();
        released = new CountDownLatch(1);
    }

    @Override
    public String extension() {
        return "tax";
    }

    @Override
    public ExtensionResponse handle(ExtensionCall call) {
        calls.add(call);
        return behavior.apply(call);
    }

    @Override
    public List<ObjectNode> fallbackActions(ExtensionCall call) {
        return List.of(action("setCustomField").put("name", "unchecked").put("value", true));
    }

    /** An update action. */
    public static ObjectNode action(String name) {
        return JSON.createObjectNode().put("action", name);
    }
}
