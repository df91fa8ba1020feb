package org.unspin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotTest {

    @Test
    void makesASlotOfEveryTokenAndGroup() {
        assertThat(texts("The {cook|chef} sings.")).containsExactly("The", "cook|chef", "sings", ".");
    }

    @Test
    void keepsSeveralTokensAndNothingAsAlternatives() {
        assertThat(texts("a{|very}b{at  once|now,}{}")).containsExactly("a", "|very", "b", "at once|now ,", "");
    }

    @Test
    void takesABraceWithoutPartnerForAToken() {
        assertThat(texts("} a { b")).containsExactly("}", "a", "{", "b");
        assertThat(texts("{{a|b}|c}")).containsExactly("{", "a|b", "|", "c", "}");
        assertThat(texts("{a}b}")).containsExactly("a", "b", "}");
    }

    @Test
    void letsAGroupSpanLines() {
        assertThat(texts("{a\nb|c}")).containsExactly("a b|c");
    }

    @Test
    void ordersAlternativesByLengthButShowsThemAsWritten() {
        Slot slot = parse("{now||right away|once}").get(0);

        assertThat(slot.text()).isEqualTo("now||right away|once");
        assertThat(slot.longest()).isEqualTo(2);
        assertThat(slot.alternative(0)).hasSize(2);
        assertThat(slot.alternative(3)).isEmpty();
        assertThat(slot.allowsNothing()).isTrue();
        assertThat(slot.single()).isEqualTo(-1);
        assertThat(slot.startsWith(true)).isTrue();
    }

    @Test
    void letsAnEmptyFirstAlternativeStartWithNeitherWordNorMark() {
        Slot slot = parse("{|so}").get(0);

        assertThat(slot.startsWith(true)).isFalse();
        assertThat(slot.startsWith(false)).isFalse();
    }

    @Test
    void refusesAGroupWithTooManyAlternatives() {
        String gold = "{" + "a|".repeat(Slot.MAX_ALTERNATIVES) + "a}";

        assertThatThrownBy(() -> parse(gold))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("251 alternatives")
                .hasMessageContaining("split the group");
    }

    private static List<Slot> parse(String gold) {
        return Slot.parse(gold, new HashMap<>());
    }

    private static List<String> texts(String gold) {
        return parse(gold).stream().map(Slot::text).toList();
    }
}
