import { test } from '@japa/runner'
import { attributes, typeset } from '#core/markup'

test.group('Markup', () => {
  test('an attribute cannot end its own quotes', ({ assert }) => {
    assert.equal(attributes({ value: '"><b>' }), 'value="&quot;&gt;&lt;b&gt;"')
  })

  test('an attribute may be empty or zero, and is left out when there is none', ({ assert }) => {
    assert.equal(attributes({ value: '', rows: 0, id: undefined, max: null }), 'value="" rows="0"')
    assert.equal(attributes({ checked: true, disabled: false }), 'checked')
  })

  test('a date stays in one piece', ({ assert }) => {
    assert.equal(
      typeset('最迟 3月30日 周一 谈完'),
      '最迟 <span class="day">3月30日 周一</span> 谈完'
    )
  })

  test('what people wrote is escaped', ({ assert }) => {
    assert.equal(typeset('<script>3月1日'), '&lt;script&gt;<span class="day">3月1日</span>')
  })
})
