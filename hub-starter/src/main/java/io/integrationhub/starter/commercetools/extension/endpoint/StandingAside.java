package io.integrationhub.starter.commercetools.extension.endpoint;

import io.integrationhub.starter.commercetools.extension.ExtensionAnswer;
import io.integrationhub.starter.commercetools.extension.ExtensionAnswer.Accepted;
import io.integrationhub.starter.commercetools.extension.ExtensionCall;
import io.integrationhub.starter.commercetools.extension.ExtensionHandler;

/**
 * Accepts everything for a tenant that does not use an Extension: commercetools may go on calling
 * for a while after the tenant chose another master.
 */
record StandingAside(String extension) implements ExtensionHandler {

    @Override
    public ExtensionAnswer answer(ExtensionCall call) {
        return new Accepted();
    }
}
