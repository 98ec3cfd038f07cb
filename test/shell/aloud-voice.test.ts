import {expect} from '@open-wc/testing';
import {localVoice} from '../../src/shell/voice.js';
import {buttons, listen, press} from '../support/aloud.js';
import {speaks, voice} from '../support/voices.js';

/** The name of the voice that somebody hears who reads this language on a device with these voices. */
function heard(lang: string, ...voices: SpeechSynthesisVoice[]): string | undefined {
  speaks(...voices);
  return localVoice(lang)?.name;
}

describe('The voice that reads', () => {
  it('R100: is never one that sends the words elsewhere', () => {
    expect(heard('en', voice('en-US', {localService: false}))).to.equal(undefined);
  });

  it('R100: is never one that does not say where it speaks', () => {
    const unknown = {...voice('en-US'), localService: undefined} as unknown as SpeechSynthesisVoice;
    expect(heard('en', unknown)).to.equal(undefined);
  });

  it('R100: is one of the device, even where a remote one fits better', () => {
    const remote = voice('en-US', {localService: false, default: true, name: 'remote'});
    expect(heard('en-US', remote, voice('en-ZA'))).to.equal('en-ZA');
  });

  it('R100: is named to the browser, which would else take the one it likes', async () => {
    const device = speaks(voice('en-US', {localService: false, default: true}), voice('en-ZA'));
    await press((await listen()).aloud, 'Read this aloud', 'Play');
    expect([device.said[0]?.voice?.lang, device.said[0]?.lang]).to.deep.equal(['en-ZA', 'en-ZA']);
  });

  it('R100: is not there any more when the device has lost it in between', async () => {
    const device = speaks(voice('en-ZA'));
    const {aloud} = await listen();
    await press(aloud, 'Read this aloud');
    device.voices = [voice('en-US', {localService: false})];
    await press(aloud, 'Play');
    expect([device.said, buttons(aloud)]).to.deep.equal([[], []]);
  });

  it('speaks the language, not one that only begins like it', () => {
    expect(heard('ti', voice('tig-ER'), voice('am-ET'))).to.equal(undefined);
  });

  it('is of the same country, where there is one', () => {
    expect(heard('pt-BR', voice('pt-PT', {default: true}), voice('pt-BR'))).to.equal('pt-BR');
  });

  it('is of another country rather than none', () => {
    expect(heard('pt-BR', voice('pt-PT'))).to.equal('pt-PT');
  });

  it('is the one that the person chose on the device, among equals', () => {
    expect(heard('en-GB', voice('en-GB', {name: 'Amy'}), voice('en-GB', {name: 'Ben', default: true}))).to.equal('Ben');
  });

  it('reads the script that is shown', () => {
    expect(heard('zh-Hans', voice('zh-HK'), voice('zh-TW'), voice('zh-CN'))).to.equal('zh-CN');
  });

  it('is found on phones that write languages their own way, or badly', () => {
    expect(heard('en-US', voice('not a language'), voice('en_US'))).to.equal('en_US');
  });
});
