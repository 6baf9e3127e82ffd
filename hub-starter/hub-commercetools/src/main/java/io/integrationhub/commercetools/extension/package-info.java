/**
 * API Extensions: commercetools asks while a customer waits, and gets an answer in time, always.
 *
 * <p>A service declares an {@link io.integrationhub.commercetools.extension.ExtensionDefinition} (what it is asked) and
 * an {@link io.integrationhub.commercetools.extension.ExtensionHandler} (what it answers); {@code registration} makes
 * it known to commercetools, {@code endpoint} takes the calls.
 */
@NullMarked
package io.integrationhub.commercetools.extension;

import org.jspecify.annotations.NullMarked;
