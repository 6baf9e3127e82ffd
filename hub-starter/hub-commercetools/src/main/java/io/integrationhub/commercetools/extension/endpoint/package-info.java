/**
 * Takes commercetools' calls: {@code ExtensionController (who calls) → ExtensionDesk (the call, the handler within its
 * deadline, the tenant's choice when there is no answer) → AnswerJson}.
 */
@NullMarked
package io.integrationhub.commercetools.extension.endpoint;

import org.jspecify.annotations.NullMarked;
