/** Images and assets of products, Variants and categories. */
@NullMarked
package io.integrationhub.sandbox.commercetools.media;

import org.jspecify.annotations.NullMarked;
