package io.integrationhub.test.service;

import io.integrationhub.sandbox.commercetools.admin.NotImplementedRequests;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails each test during which a service asked the commercetools stand-in for something that only commercetools has. A
 * service may retry or park such a rejection, so that the test would not notice it otherwise. JUnit finds this
 * extension by itself in each module that depends on this one.
 */
public final class ImplementedRequests implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> refused = NotImplementedRequests.drain();
        if (!refused.isEmpty()) {
            throw new AssertionError("the commercetools stand-in does not implement: " + refused);
        }
    }
}
