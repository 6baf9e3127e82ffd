/**
 * API Extensions: commercetools calls the hub while a customer waits, and always gets a response in time.
 *
 * <p>A service declares an {@link io.integrationhub.commercetools.extension.ExtensionDefinition} (which writes it is
 * called for) and an {@link io.integrationhub.commercetools.extension.ExtensionHandler} (how it responds). The package
 * {@code registration} registers the Extension with commercetools; {@code endpoint} receives the calls.
 */
@NullMarked
package io.integrationhub.commercetools.extension;

import org.jspecify.annotations.NullMarked;
