/** Golden files: expected results of mappings, stored with the tests. */
@NullMarked
package io.integrationhub.test.golden;

import org.jspecify.annotations.NullMarked;
