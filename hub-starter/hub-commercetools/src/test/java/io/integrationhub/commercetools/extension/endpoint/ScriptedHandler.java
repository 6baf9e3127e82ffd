package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.commercetools.extension.ExtensionAnswer;
import io.integrationhub.commercetools.extension.ExtensionAnswer.Accepted;
import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers the Extension "tax" as a test says. */
public final class ScriptedHandler implements ExtensionHandler {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Function<ExtensionCall, ExtensionAnswer> ACCEPTS = _ -> new Accepted();

    final List<ExtensionCall> calls = new CopyOnWriteArrayList<>();
    private volatile Function<ExtensionCall, ExtensionAnswer> answering = ACCEPTS;
    private volatile CountDownLatch released = new CountDownLatch(1);

    /** Answers so from now on. */
    public void answers(Function<ExtensionCall, ExtensionAnswer> how) {
        answering = how;
    }

    /** From now on keeps every call, deaf to interrupts, until {@link #reset}. */
    void hangs() {
        CountDownLatch until = released;
        answers(_ -> {
            boolean waiting = true;
            while (waiting) {
                try {
                    until.await();
                    waiting = false;
                } catch (InterruptedException _) {
                    // the worst kind of handler
                }
            }
            return new Accepted();
        });
    }

    /** Lets go of all calls, forgets them, and accepts from now on. */
    void reset() {
        calls.clear();
        answering = ACCEPTS;
        released.countDown();
        released = new CountDownLatch(1);
    }

    @Override
    public String extension() {
        return "tax";
    }

    @Override
    public ExtensionAnswer answer(ExtensionCall call) {
        calls.add(call);
        return answering.apply(call);
    }

    @Override
    public List<ObjectNode> marks(ExtensionCall call) {
        return List.of(action("setCustomField").put("name", "unchecked").put("value", true));
    }

    /** An update action. */
    public static ObjectNode action(String name) {
        return JSON.createObjectNode().put("action", name);
    }
}
