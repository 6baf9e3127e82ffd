/**
 * The shapes of requests and resources as commercetools defines them: a short description derived from its public
 * OpenAPI document, and the check of every request against it. Start at {@code ApiDescription}.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools.schema;

import org.jspecify.annotations.NullMarked;
