package io.integrationhub.sandbox.commercetools.subscription;

import io.integrationhub.sandbox.commercetools.project.Caller;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ProjectState;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.values.Choice;
import tools.jackson.databind.node.ObjectNode;

/** A Subscription's health, which commercetools itself changes as deliveries fail for longer and longer. */
public final class SubscriptionStatus {

    private static final Choice STATUS = Choice.of(
            "status",
            "Healthy ConfigurationError ConfigurationErrorDeliveryStopped TemporaryError" + " ManuallySuspended");

    private SubscriptionStatus() {}

    /** @param body {@code key} of the Subscription and its new {@code status} */
    public static ObjectNode change(ProjectState project, ObjectNode body) {
        String key = body.path("key").asString("");
        String status = STATUS.required(body);
        ObjectNode current = project.find(Subscriptions.TYPE, "key", key)
                .orElseThrow(() -> Refusal.notFound("The Subscription '" + key + "' was not found."));
        Change change = project.begin(new Caller("platform", "stand-in"));
        change.open(Subscriptions.TYPE, current).put("status", status);
        project.commit(change);
        return project.find(Subscriptions.TYPE, "key", key).orElse(current);
    }
}
