/** Variants as resources of their own, in Projects with the Modular catalog model or on the way to it. */
@NullMarked
package io.integrationhub.sandbox.commercetools.variant;

import org.jspecify.annotations.NullMarked;
