package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.commercetools.extension.ExtensionAnswer;
import io.integrationhub.commercetools.extension.ExtensionAnswer.Accepted;
import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionHandler;

/**
 * Accepts everything for a tenant that does not use an Extension: commercetools may go on calling for a while after the
 * tenant chose another master.
 */
record StandingAside(String extension) implements ExtensionHandler {

    @Override
    public ExtensionAnswer answer(ExtensionCall call) {
        return new Accepted();
    }
}
