import Model
import Testing

@testable import Language

// swift-format-ignore
@Test(
  "Languages known by a short list of words are found in a sentence of about twenty words",
  arguments: [
    LanguageSample("af", "Die rivier het deur die nag gestyg en teen die oggend was die ou brug onder water, daarom het die skool gesluit gebly."),
    LanguageSample("eu", "Ibaia gauean zehar hazi zen eta goizean zubi zaharra ur azpian zegoen; horregatik eskola itxita egon zen egun osoan."),
    LanguageSample("sq", "Lumi u ngrit gjatë natës dhe në mëngjes ura e vjetër ishte nën ujë, prandaj shkolla mbeti e mbyllur gjithë ditën."),
    LanguageSample("et", "Ametnikud ütlesid teisipäeval, et uut liini ei avata enne kevadet, sest kaks jaama ei ole veel valmis."),
    LanguageSample("gl", "A policía local pediu aos veciños que non saísen da casa mentres durase o temporal que afecta a toda a costa."),
    LanguageSample("ga", "D'ardaigh an abhainn i rith na hoíche agus ar maidin bhí an seandroichead faoi uisce, mar sin d'fhan an scoil dúnta."),
    LanguageSample("cy", "Cododd yr afon yn ystod y nos ac erbyn y bore roedd yr hen bont o dan y dŵr, felly arhosodd yr ysgol ar gau."),
    LanguageSample("mr", "मुख्यमंत्र्यांनी मंगळवारी सांगितले की नवीन पूल पुढील वर्षी वाहतुकीसाठी खुला केला जाईल आणि त्याचा खर्च वाढला आहे."),
    LanguageSample("ne", "मन्त्रीले मंगलबार भने कि नयाँ पुल अर्को वर्ष मात्र खुल्ने छ किनभने दुई ठाउँमा काम अझै सकिएको छैन।"),
    LanguageSample("hr", "Predsjednik je u utorak priopćio da će se novi most otvoriti sljedeće godine jer radovi još nisu dovršeni."),
    LanguageSample("sr", "Predsednik je u utorak saopštio da će se novi most otvoriti sledeće godine jer radovi još uvek nisu završeni."),
  ])
func smallLanguages(sample: LanguageSample) {
  #expect(LanguageDetector().detect(sample.text)?.description == sample.language)
}

// swift-format-ignore
@Test(
  "Names of foreign places, numbers and capitals do not change the language",
  arguments: [
    LanguageSample("en", "The trains from Kraków, Ústí nad Labem and Győr to Saint-Étienne and São Paulo were late again on Friday."),
    LanguageSample("en", "POLICE SAID ON MONDAY THAT THREE MEN HAD BEEN ARRESTED AFTER THE ROBBERY AT A BANK IN THE CENTRE OF TOWN"),
    LanguageSample("de", "Der FC Liverpool besiegte Real Madrid am Mittwoch mit 3:1 (2:0), die Tore schossen Smith (12.), Jones (34.) und García (88.)."),
    LanguageSample("fr", "Le film « The Last of the Mohicans » sera projeté à 20 h 30 au cinéma, suivi d'un débat avec le réalisateur."),
    LanguageSample("fi", "Kaupunginhallitus päätti maanantaina korottaa pysäköintimaksuja keskustassa, vaikka kauppiaat vastustivat korotuksia."),
  ])
func foreignNames(sample: LanguageSample) {
  #expect(LanguageDetector().detect(sample.text)?.description == sample.language)
}

// swift-format-ignore
@Test(
  "A text in a language that the tables do not have stays undecided",
  arguments: [
    "Ua ala ka mea hoʻokele i ke kakahiaka nui a ua hele i ke kahakai e nānā i nā nalu nui o ke kai.",
    "Ñuqaqa wasiyman ripusaq mamaywan tupanaypaq, chaymanta llaqtaman kutimusaq paqarin tutamanta.",
    "Umfana wahamba esikoleni ekuseni kodwa uthisha wayengekho ngakho wabuyela ekhaya wayodlala nabangane bakhe.",
  ])
func unknownLanguages(text: String) {
  #expect(LanguageDetector().detect(text) == nil)
}
