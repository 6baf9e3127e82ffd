/**
 * The client of one tenant's Project: one HTTP exchange with a deadline, a token shared by all, limits and retries
 * around it, and whatever goes wrong as a fault.
 */
@NullMarked
package io.integrationhub.commercetools.client;

import org.jspecify.annotations.NullMarked;
