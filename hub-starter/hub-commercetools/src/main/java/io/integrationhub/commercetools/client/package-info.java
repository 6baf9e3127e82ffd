/**
 * The client of a tenant's Project: the HTTP core of {@code io.integrationhub.system.http} under the SDK, with the
 * fault codes of commercetools.
 */
@NullMarked
package io.integrationhub.commercetools.client;

import org.jspecify.annotations.NullMarked;
