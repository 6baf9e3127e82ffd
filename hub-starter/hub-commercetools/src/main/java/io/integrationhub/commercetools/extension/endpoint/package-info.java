/**
 * Receives commercetools' calls: {@code ExtensionController} authenticates the caller, {@code ExtensionEndpoint} runs
 * the handler within its deadline and applies the tenant's failure policy if that fails, {@code ResponseJson} writes
 * the response.
 */
@NullMarked
package io.integrationhub.commercetools.extension.endpoint;

import org.jspecify.annotations.NullMarked;
