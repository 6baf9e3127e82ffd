/** Golden files: what a mapping writes, kept beside the test and compared word by word. */
@NullMarked
package io.integrationhub.test.golden;

import org.jspecify.annotations.NullMarked;
