/** Tests of the schemas. */
@NullMarked
package io.integrationhub.contracts;

import org.jspecify.annotations.NullMarked;
