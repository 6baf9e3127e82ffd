/** The HTTP API: authentication, the endpoints, and the faults that requests run into. */
@NullMarked
package io.integrationhub.sandbox.commercetools.api;

import org.jspecify.annotations.NullMarked;
