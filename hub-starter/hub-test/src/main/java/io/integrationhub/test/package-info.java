/** What the tests of every service share: the architecture rules, golden files, and fakes of the starter's ports. */
@NullMarked
package io.integrationhub.test;

import org.jspecify.annotations.NullMarked;
