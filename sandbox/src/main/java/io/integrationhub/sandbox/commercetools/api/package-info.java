/** The HTTP side: who may call, which room answers, and what goes wrong on purpose. */
@NullMarked
package io.integrationhub.sandbox.commercetools.api;

import org.jspecify.annotations.NullMarked;
