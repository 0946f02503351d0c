/** Papers of the office as files: letters in the layout of the decree on clerical work (30/2020/ND-CP, annex I). */
@NullMarked
package vn.hoiluat.letters;

import org.jspecify.annotations.NullMarked;
