/**
 * The promises every service of the hub keeps; it holds no business noun.
 *
 * <p>Reading order is dependency order: {@code fault} and {@code tenant} stand alone; {@code
 * stream}, {@code system} and {@code commercetools} stand on them; {@code journal} and {@code ops}
 * look at what they do and nothing looks back.
 */
@NullMarked
package io.integrationhub.starter;

import org.jspecify.annotations.NullMarked;
