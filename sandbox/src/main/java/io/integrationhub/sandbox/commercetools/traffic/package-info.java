/** Realistic orders of every type a merchant has, placed through the HTTP API and reproducible by seed. */
@NullMarked
package io.integrationhub.sandbox.commercetools.traffic;

import org.jspecify.annotations.NullMarked;
